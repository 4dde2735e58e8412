package io.github.waymark.environment;

import java.io.Console;
import java.util.Map;

/** Detects the terminal of this process and what it supports. */
public final class Terminal {

    private Terminal() {}

    /** Whether input and output are connected to a terminal, so that the user can be prompted. */
    @SuppressWarnings("SystemConsoleNull") // Null without a terminal in Java 17 to 21; see below for Java 22.
    public static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal, too, and a method to distinguish them.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether output is connected to a terminal of a user that supports cursor movement. */
    public static boolean isInteractive(Map<String, String> environment, boolean ciServer) {
        return !ciServer && !"dumb".equals(environment.get("TERM")) && isPresent();
    }

    /**
     * Whether output is coloured.
     *
     * @param style Maven's {@code --color}: {@code always}, {@code never} or {@code auto}
     */
    public static boolean hasColours(String style, Map<String, String> environment, boolean interactive) {
        return switch (style) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
