package io.github.waymark.it;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maven settings that look into the outer build's local repository first, so that nothing is downloaded twice. */
final class MavenSettings {

    private MavenSettings() {}

    static String reading(Path repository, boolean snapshots) {
        return settings(place("outer", repository, snapshots));
    }

    /** Releases from the local repository of the outer build, and the snapshots under test. */
    static String readingStaged(Path repository, Path staged) {
        return settings(place("outer", repository, false), place("staged", staged, true));
    }

    /** Releases and snapshots of a repository of the case, besides those of the outer build. */
    static String adding(String id, Path repository) {
        return settings(place("outer", Path.of(Ground.told("repository")), false), place(id, repository, true));
    }

    private static String place(String id, Path repository, boolean snapshots) {
        // Local repositories keep no checksums of what was built here.
        return """
                      <id>%s</id>
                      <url>%s</url>
                      <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>%s</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
            """.formatted(id, repository.toUri(), snapshots);
    }

    private static String settings(String... places) {
        return """
            <settings>
              <profiles>
                <profile>
                  <id>outer</id>
                  <repositories>
            %s      </repositories>
                  <pluginRepositories>
            %s      </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>outer</activeProfile>
              </activeProfiles>
            </settings>
            """.formatted(elements("repository", places), elements("pluginRepository", places));
    }

    private static String elements(String name, String... places) {
        return Stream.of(places)
                .map(place -> "        <" + name + ">\n" + place + "        </" + name + ">\n")
                .collect(Collectors.joining());
    }
}
