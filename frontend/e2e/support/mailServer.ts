// A mail server that takes everything and keeps it: what lies here is what people would have read.
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Mail {
  to: string;
  /** Headers and body, decoded. */
  text: string;
}

const decoded = (raw: string) => {
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

export class MailServer {
  readonly mails: Mail[] = [];
  private readonly server: Server = createServer((socket) => this.converse(socket));

  /** @returns the port it listens on */
  start(): Promise<number> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  stop() {
    this.server.close();
  }

  private converse(socket: Socket) {
    let rest = '';
    let to = '';
    let letter: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.setEncoding('latin1');
    socket.on('error', () => socket.destroy());
    say('220 mail.example');
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (letter) {
          if (line !== '.') letter.push(line.startsWith('..') ? line.slice(1) : line);
          else {
            this.mails.push({ to, text: decoded(letter.join('\r\n')) });
            letter = null;
            say('250 taken');
          }
        } else if (/^DATA/i.test(line)) {
          letter = [];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else {
          const recipient = /^RCPT TO:\s*<([^>]+)>/i.exec(line);
          if (recipient) to = recipient[1]!;
          say('250 mail.example');
        }
      }
    });
  }
}
