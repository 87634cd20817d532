package org.betterif.notification.mail.server;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.betterif.notification.NotificationConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the mail server is, from the settings of Quarkus' mailer, whose connections cannot be made anew. */
@ApplicationScoped
class MailServerSettings {

    /** A connection on which nothing was said for so long is closed. */
    private static final int IDLE_SECONDS = 150;

    private static final int CONNECT_MILLIS = 10_000;

    private final Vertx vertx;
    private final TlsConfigurationRegistry tls;
    private final NotificationConfig config;
    private final boolean mocked;
    private final String from;
    private final MailConfig server;

    MailServerSettings(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            NotificationConfig config,
            @ConfigProperty(name = "quarkus.mailer.mock") Optional<Boolean> mock,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port", defaultValue = "25") int port,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mailer.start-tls", defaultValue = "OPTIONAL") StartTLSOptions startTls,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean fromTheFirstByte) {
        this.vertx = vertx;
        this.tls = tls;
        this.config = config;
        this.mocked = mock.orElse(LaunchMode.current().isDevOrTest());
        this.from = from;
        this.server = new MailConfig(host, port)
                .setStarttls(startTls)
                .setSsl(fromTheFirstByte)
                .setMaxPoolSize(config.sendConnections());
        server.setConnectTimeout(CONNECT_MILLIS);
        server.setIdleTimeout(IDLE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
        user.ifPresent(server::setUsername);
        password.ifPresent(server::setPassword);
    }

    MailClient connect() {
        tls.getDefault().map(TlsConfiguration::getTrustStoreOptions).ifPresent(server::setTrustOptions);
        return MailClient.create(vertx, new MailConfig(server));
    }

    /** It is said in the log instead. */
    boolean mocked() {
        return mocked;
    }

    String from() {
        return from;
    }

    /** For a connection, a greeting and a handshake. */
    Duration patience() {
        return config.sendPatience();
    }
}
