package io.github.waymark.constraints.order;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform in the name of a version: guava's {@code 33.3.1-android} is not an update of {@code 33.3.1-jre}. */
public final class VersionQualifier {

    private static final Pattern PLATFORM = Pattern.compile(
            "(?i)[-._+](android|jre\\d*|jdk\\d+(?:on)?|java\\d+|jdbc\\d+|redhat|hadoop\\d*|mapr|cdh\\d*)(?=$|[-._+])");

    /** A date in place of a version number, as in early releases: commons-io's {@code 20030203.000550} is older than 1.0. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{6}(?:\\D.*)?");

    private VersionQualifier() {}

    /** The qualifier, which is the same for versions of one kind; empty for most versions. */
    public static String of(String version) {
        if (DATE.matcher(version).matches()) {
            return "dated";
        }
        Matcher platform = PLATFORM.matcher(version);
        return platform.find() ? platform.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
