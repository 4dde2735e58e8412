package io.github.waymark.entrypoints.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for names of scripts, which become names of files on all systems. */
final class ScriptName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\..*)?");

    private ScriptName() {}

    /** Why a name is not valid; empty if it is. */
    static Optional<String> objection(String name) {
        if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("it is the name of a device on Windows");
        }
        if (name.endsWith(".cmd")) {
            return Optional.of("launchers for Windows end with .cmd");
        }
        return FORM.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("a name has up to 64 of the characters a to z, 0 to 9, '.', '_' and '-',"
                        + " and starts with a letter or digit");
    }

    /** A valid name that is similar. */
    static String similar(String name) {
        String valid = name.toLowerCase(Locale.ROOT)
                .replaceAll("\\.cmd$", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        String shorter = valid.substring(0, Math.min(valid.length(), 58));
        return shorter.isEmpty() || objection(shorter).isPresent()
                ? "run" + (shorter.isEmpty() ? "" : "-" + shorter)
                : shorter;
    }
}
