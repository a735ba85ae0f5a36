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
  readonly #begun = performance.now();
  #shown = 0;

  constructor(screen: Screen, noun: string) {
    this.#screen = screen;
    this.#noun = noun;
  }

  update(count: number): void {
    const now = performance.now();
    if (this.#screen.isTTY !== true || now - this.#shown < pauseMilliseconds) return;
    this.#shown = now;
    const perSecond = Math.round(count / ((now - this.#begun) / 1000));
    this.#screen.write(`\r\u001B[K${inThousands(count)} ${this.#noun}, ${inThousands(perSecond)} per second`);
  }

  /** Clears the line for what comes next. */
  end(): void {
    if (this.#shown > 0) this.#screen.write('\r\u001B[K');
  }
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}
