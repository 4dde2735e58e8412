package io.github.waymark.releases.request;

import java.util.regex.Pattern;

/** Names of tags and branches. Those of requests are untrusted, and become arguments of git and parts of what is pushed. */
public final class RefName {

    private static final Pattern NAME = Pattern.compile("[\\w][\\w.+-]*(/[\\w][\\w.+-]*)*+");

    private RefName() {}

    /** Whether a name can be pushed: letters, digits and {@code _.+-}, with single slashes between them, as git allows it. */
    public static boolean isValid(String name) {
        return NAME.matcher(name).matches()
                && !name.contains("..")
                && !name.endsWith(".")
                && !name.endsWith(".lock")
                && !name.contains(".lock/")
                && !name.contains("./");
    }
}
