package io.github.waymark.version.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDKs in the usual places, by the file {@code release} in their folders; nothing is started.
 *
 * <p>{@code matrix:jdks} searches more places and says where each JDK is.
 */
public final class InstalledJdks {

    private static final Pattern VARIABLE = Pattern.compile("JAVA_HOME|JDK_HOME|JAVA_HOME_\\d+.*|(JAVA|JDK)_?\\d+.*");
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    private InstalledJdks() {}

    /** The versions of the JDKs that environment variables, tools and the system have, and the one that runs. */
    public static SortedSet<Integer> find(Map<String, String> environment, Path userHome) {
        List<Path> homes = new ArrayList<>();
        environment.forEach((name, value) -> {
            if (VARIABLE.matcher(name).matches()) {
                addPath(homes, value);
            }
        });
        for (Path folder : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                userHome.resolve(".sdkman/candidates/java"),
                userHome.resolve(".jdks"),
                userHome.resolve(".asdf/installs/java"))) {
            homes.addAll(ProjectFiles.in(folder, "*"));
        }
        SortedSet<Integer> versions = new TreeSet<>();
        versions.add(Runtime.version().feature());
        for (Path home : homes) {
            Matcher version = VERSION.matcher(ProjectFiles.text(home.resolve("release"))
                    + ProjectFiles.text(home.resolve("Contents/Home/release")));
            if (version.find()) {
                versions.add(Integer.parseInt(version.group(1)));
            }
        }
        return versions;
    }

    private static void addPath(List<Path> homes, String value) {
        try {
            homes.add(Path.of(value));
        } catch (InvalidPathException e) {
            // The variable has another meaning.
            return;
        }
    }
}
