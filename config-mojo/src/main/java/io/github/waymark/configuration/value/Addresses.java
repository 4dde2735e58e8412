package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses and names of hosts without looking them up. */
final class Addresses {

    private static final String EXPECTED = "an IP address or the name of a host";
    private static final int MAX_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_.])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){0,3}\\.?");

    private Addresses() {}

    /** An address; whether a name has one is decided by the network. */
    static ValueReading address(String text) {
        if (text.indexOf(':') >= 0 || NUMBERS.matcher(text).matches()) {
            Optional<String> literal = literal(text);
            return literal.isPresent() ? valid(literal.get()) : invalid(EXPECTED, "127.0.0.1");
        }
        return NAME.matcher(text).matches() ? undecided() : invalid(EXPECTED, "127.0.0.1");
    }

    /** An address or a name. */
    static ValueReading host(String text) {
        ValueReading address = address(text);
        return address instanceof ValueReading.Undecided ? valid(text) : address;
    }

    private static Optional<String> literal(String text) {
        if (text.indexOf(':') < 0) {
            return isFourNumbers(text) ? Optional.of(text) : Optional.empty();
        }
        try {
            // In brackets, a text is never looked up as the name of a host.
            return Optional.of(InetAddress.getByName("[" + text + "]").getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** As {@code inet_aton}: the last of fewer than four numbers is as large as the missing ones. */
    private static boolean isFourNumbers(String text) {
        String[] parts = text.split("\\.", -1);
        long last = 1L << (8 * (5 - parts.length));
        for (int i = 0; i < parts.length; i++) {
            long limit = i == parts.length - 1 ? last : 256;
            if (parts[i].length() > 10 || Long.parseLong(parts[i]) >= limit) {
                return false;
            }
        }
        return !text.endsWith(".");
    }

    static ValueReading port(String text) {
        boolean port = text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MAX_PORT;
        return port ? valid(Integer.parseInt(text)) : invalid("a port from 0 to 65535", "8080");
    }
}
