package io.github.waymark.notes.maven;

import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads the {@code tagNameFormat} of maven-release-plugin from a POM. */
final class TagNameFormat {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-release-plugin";
    private static final String START = "<tagNameFormat>";
    private static final String END = "</tagNameFormat>";
    private static final String PART =
            "[@$]\\{(?:project\\.)?(?<name>version|releaseVersion|artifactId|groupId)}|(?<text>(?:(?![@$]\\{).)++|[@$])";

    private TagNameFormat() {}

    /** The pattern that such tags match; empty if no format is set, or if the standard pattern matches such tags. */
    static Optional<String> of(Optional<MavenProject> project) {
        Plugin plugin = project.isEmpty() ? null : plugin(project.get());
        if (plugin == null || plugin.getConfiguration() == null) {
            return Optional.empty();
        }
        // The class differs between Maven versions, but toString() returns the same XML.
        String set = plugin.getConfiguration().toString();
        int start = set.indexOf(START) + START.length();
        int end = set.indexOf(END, start);
        return start < START.length() || end < 0
                ? Optional.empty()
                : pattern(
                        set.substring(start, end).strip(),
                        project.get().getGroupId(),
                        project.get().getArtifactId());
    }

    /** The plugin usually runs from the command line, so it may be configured in pluginManagement only. */
    private static @Nullable Plugin plugin(MavenProject project) {
        Plugin bound = project.getPlugin(PLUGIN);
        PluginManagement management = project.getPluginManagement();
        return bound != null || management == null
                ? bound
                : management.getPluginsAsMap().get(PLUGIN);
    }

    static Optional<String> pattern(String format, String groupId, String artifactId) {
        StringBuilder regex = new StringBuilder();
        StringBuilder example = new StringBuilder();
        int versions = 0;
        // Compiled here and not in a constant, because every goal loads this class and few POMs set a format.
        Matcher part = Pattern.compile(PART).matcher(format);
        while (part.find()) {
            String name = part.group("name");
            boolean version = name != null && name.toLowerCase(Locale.ROOT).endsWith("version");
            String text = name == null ? part.group("text") : name.equals("groupId") ? groupId : artifactId;
            versions += version ? 1 : 0;
            regex.append(version ? "(?<version>.+)" : Pattern.quote(text));
            example.append(version ? "1.2.3" : text);
        }
        boolean usual =
                TagPattern.standard(Optional.of(artifactId)).read(example.toString()) instanceof TagReading.Release;
        return versions != 1 || usual ? Optional.empty() : Optional.of(regex.toString());
    }
}
