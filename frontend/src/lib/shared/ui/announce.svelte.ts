class Announcer {
  text = $state('');

  /** Says something to a screen reader: "Your comment is posted", "12 ideas found". */
  say(text: string) {
    this.text = '';
    // two steps, or the same words twice would be said once
    requestAnimationFrame(() => (this.text = text));
  }
}

const announcer = new Announcer();

export const announce = (text: string) => announcer.say(text);
export const announced = () => announcer.text;
