package io.github.waymark.matrix.command;

import io.github.waymark.text.NameGlob;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which environment variables of the outer build an environment gets: all; or, as in tox, those that programs need and those that are
 * named. As on Windows, case is ignored.
 */
public final class PassedVariables {

    /** What programs, shells, proxies and the JDK need, and the variable that CI servers set. */
    private static final List<String> ALWAYS = List.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TERM",
            "COLORTERM",
            "NO_COLOR",
            "FORCE_COLOR",
            "LANG",
            "LANGUAGE",
            "LC_*",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "SSL_CERT_FILE",
            "CURL_CA_BUNDLE",
            "LD_LIBRARY_PATH",
            "XDG_*",
            "CI",
            // Windows
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "HOMEDRIVE",
            "HOMEPATH",
            "APPDATA",
            "LOCALAPPDATA",
            "PROGRAMDATA",
            "PROGRAMFILES*",
            "PROCESSOR_ARCHITECTURE",
            "NUMBER_OF_PROCESSORS");

    private PassedVariables() {}

    /**
     * The variables that are passed on.
     *
     * @param globs names, with stars; one with {@code !} is not passed on. Without a name to pass on, all others are
     */
    public static Map<String, String> of(Map<String, String> outer, List<String> globs) {
        List<String> named =
                globs.stream().filter(glob -> !glob.startsWith("!")).toList();
        List<String> kept = globs.stream()
                .filter(glob -> glob.startsWith("!"))
                .map(glob -> glob.substring(1))
                .toList();
        Map<String, String> passed = new TreeMap<>(outer);
        passed.keySet()
                .removeIf(name ->
                        matches(kept, name) || (!named.isEmpty() && !matches(ALWAYS, name) && !matches(named, name)));
        return passed;
    }

    private static boolean matches(List<String> globs, String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return globs.stream().anyMatch(glob -> NameGlob.matches(glob.toUpperCase(Locale.ROOT), upper));
    }
}
