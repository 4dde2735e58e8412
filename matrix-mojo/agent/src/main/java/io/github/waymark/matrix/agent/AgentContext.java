package io.github.waymark.matrix.agent;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where the components of the agent find their orders and leave what they saw.
 *
 * <p>A plugin that is declared with {@code extensions} may bring this jar into a build a second time; only the first desk is open.
 */
@Named
@Singleton
final class AgentContext {

    private static final String TAKEN = "matrix.agent.taken";

    private final @Nullable AgentConfig orders;
    private final @Nullable EventLog log;

    /** A desk with these orders. */
    AgentContext(@Nullable AgentConfig orders, @Nullable EventLog log) {
        this.orders = orders;
        this.log = log;
    }

    @Inject
    AgentContext() throws IOException {
        // User properties of a Maven that has a process to itself are also system properties.
        String file = System.getProperty(AgentConfig.PROPERTY);
        if (file == null || System.getProperties().putIfAbsent(TAKEN, file) != null) {
            orders = null;
            log = null;
            return;
        }
        orders = AgentConfig.read(Paths.get(file));
        log = EventLog.open(orders.events());
    }

    /** What is wanted; empty when this Maven was not started by the matrix. */
    Optional<AgentConfig> orders() {
        return Optional.ofNullable(orders);
    }

    void tell(JsonLine event) {
        if (log != null) {
            log.write(event);
        }
    }
}
