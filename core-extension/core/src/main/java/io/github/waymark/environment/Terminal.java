package io.github.waymark.environment;

import java.io.Console;
import java.util.Map;

/** The terminal of this process, if it has one. */
public final class Terminal {

    private Terminal() {}

    /** Whether input and output lead to a terminal, so that somebody may be asked. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 to 21 have none without a terminal; newer ones are asked below.
    public static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal too, and a method that distinguishes them.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether output leads to a terminal that can draw, with somebody in front of it. */
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
