// Shows a notice while the site is not open. What arrives says only that there is something to read, and where.
self.addEventListener('push', (event) => {
  const { title, body, url, lang } = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(title || 'BetterIf', {
      body,
      lang,
      tag: 'notices',
      icon: '/favicon.svg',
      data: { url: url || '/me/notices' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.url, self.location.origin);
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((open) => {
      const known = open.find((page) => page.url === address.href);
      return known ? known.focus() : self.clients.openWindow(address.href);
    }),
  );
});
