package io.github.waymark.it;

import java.util.stream.Collectors;
import org.w3c.dom.Node;

/** The plugin versions of Waymark's own build, for sample projects: what it uses is already available. */
public final class PinnedVersions {

    private static final Pom ROOT = Pom.of(Ground.read(Ground.rootPom()));

    /** Elements {@code <plugin>}, for a POM's pluginManagement. */
    public static final String PLUGINS =
            ROOT.all("/project/build/pluginManagement/plugins/plugin[groupId='org.apache.maven.plugins']").stream()
                    .map(PinnedVersions::pin)
                    .collect(Collectors.joining("\n        "));

    private PinnedVersions() {}

    /** The version of a plugin that Waymark's own build uses. */
    public static String of(String artifactId) {
        return withoutProperty(
                ROOT.text("/project/build/pluginManagement/plugins/plugin[artifactId='" + artifactId + "']/version"));
    }

    private static String pin(Node plugin) {
        return "<plugin><artifactId>" + Pom.text(plugin, "artifactId") + "</artifactId><version>"
                + withoutProperty(Pom.text(plugin, "version")) + "</version></plugin>";
    }

    private static String withoutProperty(String version) {
        return version.startsWith("${")
                ? ROOT.text("/project/properties/" + version.substring(2, version.length() - 1))
                : version;
    }
}
