package io.github.waymark.constraints.order;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a version was built for, where only its name tells: guava's {@code 33.3.1-android} is no newer {@code 33.3.1-jre}. */
public final class VersionQualifier {

    private static final Pattern PLATFORM = Pattern.compile(
            "(?i)[-._+](android|jre\\d*|jdk\\d+(?:on)?|java\\d+|jdbc\\d+|redhat|hadoop\\d*|mapr|cdh\\d*)(?=$|[-._+])");

    /** Before releases were numbered, some projects dated them: commons-io's {@code 20030203.000550} is older than 1.0. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{6}(?:\\D.*)?");

    private VersionQualifier() {}

    /** A word that is the same for versions of one kind; empty for most. */
    public static String of(String version) {
        if (DATE.matcher(version).matches()) {
            return "dated";
        }
        Matcher platform = PLATFORM.matcher(version);
        return platform.find() ? platform.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
