package io.github.waymark.it;

import java.nio.file.Path;

/** Maven settings that look into the outer build's local repository first, so that nothing is downloaded twice. */
final class MavenSettings {

    private MavenSettings() {}

    static String reading(Path repository, boolean snapshots) {
        // Local repositories keep no checksums of what was built here.
        String place = """
                      <id>outer</id>
                      <url>%s</url>
                      <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>%s</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
            """.formatted(repository.toUri(), snapshots);
        return """
            <settings>
              <profiles>
                <profile>
                  <id>outer</id>
                  <repositories>
                    <repository>
            %1$s        </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
            %1$s        </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>outer</activeProfile>
              </activeProfiles>
            </settings>
            """.formatted(place);
    }
}
