/** Where a line of progress is shown and renewed; nobody watches a pipe or a log file grow. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const pauseMilliseconds = 200;

/** One line that says how far a long run is, on a terminal; nothing elsewhere. */
export class Progress {
  readonly #screen: Screen;
  readonly #noun: string;
  readonly #now: () => number;
  readonly #begun: number;
  /** Null: nothing stands on the line yet. */
  #shown: number | null = null;

  /** @param now milliseconds of a clock that only runs forward */
  constructor(screen: Screen, noun: string, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#noun = noun;
    this.#now = now;
    this.#begun = now();
  }

  update(count: number): void {
    const now = this.#now();
    const last = this.#shown ?? this.#begun;
    if (this.#screen.isTTY !== true || now - last < pauseMilliseconds) return;
    this.#shown = now;
    const perSecond = Math.round(count / ((now - this.#begun) / 1000));
    this.#screen.write(`\r\u001B[K${inThousands(count)} ${this.#noun}, ${inThousands(perSecond)} per second`);
  }

  /** Clears the line for what comes next. */
  end(): void {
    if (this.#shown !== null) this.#screen.write('\r\u001B[K');
  }
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}
