/** Asks `ask` until it answers with something, or gives up and says what it was waiting for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false> | T | undefined | false, milliseconds = 8000, between = 30): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

/** Waits, where nothing is to happen. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
