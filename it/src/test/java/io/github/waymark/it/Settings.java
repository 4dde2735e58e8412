package io.github.waymark.it;

import java.nio.file.Path;

/** Maven settings that look into the outer build's local repository first, so that nothing is downloaded twice. */
final class Settings {

    private Settings() {}

    static String reading(Path repository) {
        // No snapshots from there: it may hold an older Waymark. Local repositories keep no checksums of what was built
        // here.
        String place = """
                      <id>outer</id>
                      <url>%s</url>
                      <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>false</enabled></snapshots>
            """.formatted(repository.toUri());
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
