package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Gives the agent's components their configuration and writes their events.
 *
 * <p>A plugin that is declared with {@code extensions} may load this jar a second time; only the first instance is active.
 */
@Named
@Singleton
final class AgentContext {

    private static final String ACTIVE = "matrix.agent.active";

    private final @Nullable AgentConfig config;
    private final @Nullable EventLog log;

    AgentContext(@Nullable AgentConfig config, @Nullable EventLog log) {
        this.config = config;
        this.log = log;
    }

    @Inject
    AgentContext() throws IOException {
        // A Maven with a process of its own has its user properties as system properties, too.
        String file = System.getProperty(AgentConfig.PROPERTY);
        if (file == null || System.getProperties().putIfAbsent(ACTIVE, file) != null) {
            config = null;
            log = null;
            return;
        }
        config = AgentConfig.read(Paths.get(file));
        log = EventLog.open(config.events());
    }

    /** The configuration; empty when this Maven was not started by the matrix. */
    Optional<AgentConfig> config() {
        return Optional.ofNullable(config);
    }

    void record(JsonLine event) {
        if (log != null) {
            log.write(event);
        }
    }
}
