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
final class Desk {

    private static final String TAKEN = "matrix.agent.taken";

    private final @Nullable Orders orders;
    private final @Nullable EventLog log;

    /** A desk with these orders. */
    Desk(@Nullable Orders orders, @Nullable EventLog log) {
        this.orders = orders;
        this.log = log;
    }

    @Inject
    Desk() throws IOException {
        // User properties of a Maven that has a process to itself are also system properties.
        String file = System.getProperty(Orders.PROPERTY);
        if (file == null || System.getProperties().putIfAbsent(TAKEN, file) != null) {
            orders = null;
            log = null;
            return;
        }
        orders = Orders.read(Paths.get(file));
        log = EventLog.open(orders.events());
    }

    /** What is wanted; empty when this Maven was not started by the matrix. */
    Optional<Orders> orders() {
        return Optional.ofNullable(orders);
    }

    void tell(Json event) {
        if (log != null) {
            log.write(event);
        }
    }
}
