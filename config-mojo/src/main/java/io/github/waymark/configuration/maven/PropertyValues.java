package io.github.waymark.configuration.maven;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Replaces properties in dependencies of a profile that is not active: its own ones, those of the module, and its coordinates. */
final class PropertyValues {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

    /** Properties may name others; more levels are hardly meant. */
    private static final int LEVELS = 8;

    /** Properties that contain each other several times would otherwise grow without end. */
    private static final int LONGEST = 1_000;

    private final MavenProject project;
    private final Profile profile;

    PropertyValues(MavenProject project, Profile profile) {
        this.project = project;
        this.profile = profile;
    }

    /** The dependency with values; without a version, that which the module manages. */
    Dependency in(Dependency declared) {
        Dependency dependency = declared.clone();
        dependency.setGroupId(text(declared.getGroupId()));
        dependency.setArtifactId(text(declared.getArtifactId()));
        dependency.setVersion(declared.getVersion() == null ? managed(dependency) : text(declared.getVersion()));
        return dependency;
    }

    private @Nullable String managed(Dependency dependency) {
        Optional<Dependency> managed = project.getDependencyManagement() == null
                ? Optional.empty()
                : project.getDependencyManagement().getDependencies().stream()
                        .filter(one -> one.getManagementKey().equals(dependency.getManagementKey()))
                        .findFirst();
        return managed.map(Dependency::getVersion).orElse(null);
    }

    private String text(@Nullable String text) {
        String replaced = text == null ? "" : text.strip();
        for (int level = 0; level < LEVELS && replaced.length() < LONGEST && replaced.contains("${"); level++) {
            replaced = PROPERTY.matcher(replaced)
                    .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group())));
        }
        return replaced;
    }

    private String value(String name, String unknown) {
        return switch (name) {
            case "project.groupId", "pom.groupId" -> project.getGroupId();
            case "project.version", "pom.version" -> project.getVersion();
            default -> {
                Properties own = profile.getProperties();
                yield own.getProperty(name, project.getProperties().getProperty(name, unknown));
            }
        };
    }
}
