// Somebody who works without a mouse, and counts what it takes.
import { expect, type Page } from '@playwright/test';

export class Typist {
  /** Keys that lead somewhere, and characters that are typed. */
  keys = 0;
  characters = 0;
  screens = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.screens += 1;
    });
  }

  async press(key: string, times = 1) {
    for (let count = 0; count < times; count += 1) await this.page.keyboard.press(key);
    this.keys += times;
  }

  async type(text: string) {
    await this.page.keyboard.insertText(text);
    this.characters += text.length;
  }

  /** Chooses in a list as the keyboard does: by the first letters. */
  async pick(letters: string) {
    await this.page.keyboard.type(letters);
    this.keys += letters.length;
  }

  /** The focus is on what has this name, without a press: work goes on there. */
  async stands(name: string | RegExp) {
    await expect(this.page.locator(':focus')).toHaveText(name);
  }

  /** Minutes at a stated speed: 200 characters a minute typed, a second for every other key. */
  get minutes() {
    return this.characters / 200 + this.keys / 60;
  }
}
