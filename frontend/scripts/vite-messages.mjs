import { compile } from '@inlang/paraglide-js';
import { mergeMessages } from './messages.mjs';
import { paraglide } from './paraglide-options.mjs';

/** While developing: a change under messages/ is merged and compiled at once. */
export function messageFolders() {
  return {
    name: 'message-folders',
    configureServer(server) {
      server.watcher.add('messages');
      server.watcher.on('all', async (_event, file) => {
        if (!/[\\/]messages[\\/][^\\/]+[\\/](en|cy)\.json$/.test(file)) return;
        try {
          if (mergeMessages()) await compile(paraglide);
        } catch (error) {
          server.config.logger.error(`messages: ${error.message}`);
        }
      });
    },
  };
}
