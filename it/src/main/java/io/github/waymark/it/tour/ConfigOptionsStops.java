package io.github.waymark.it.tour;

import io.github.waymark.it.BuildOutcome;
import java.util.List;

/** A program with a setting that its framework doesn't read any more: the finding, its correction, and what the next upgrade changes. */
final class ConfigOptionsStops {

    private static final String FILE = "src/main/resources/application.yml";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final TourProject project;

    ConfigOptionsStops(TourProject project) {
        this.project = project;
    }

    void run() {
        project.write("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example.tour</groupId>
                  <artifactId>shop</artifactId>
                  <version>1.0.0</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.example.framework</groupId>
                      <artifactId>spring-boot</artifactId>
                      <version>3.5.7</version>
                      <scope>system</scope>
                      <systemPath>${project.basedir}/lib/spring-boot-3.5.7.jar</systemPath>
                    </dependency>
                  </dependencies>
                </project>
                """);
        // Maven looks for the root of the build in the folders above.
        project.write(".mvn/maven.config", "-ntp\n");
        project.jar("lib/spring-boot-3.5.7.jar", METADATA, """
                {"properties": [
                  {"name": "shop.mail.server", "type": "java.lang.String",
                   "deprecation": {"level": "error", "replacement": "shop.mail.host", "since": "3.0.0"}},
                  {"name": "shop.mail.host", "type": "java.lang.String"},
                  {"name": "shop.mail.shutdown", "type": "java.lang.String", "defaultValue": "immediate"}
                ]}
                """);
        project.jar("lib/spring-boot-4.0.0.jar", METADATA, """
                {"properties": [
                  {"name": "shop.mail.host", "type": "java.lang.String",
                   "deprecation": {"level": "error", "replacement": "shop.mail.address", "since": "4.0.0"}},
                  {"name": "shop.mail.address", "type": "java.lang.String"},
                  {"name": "shop.mail.shutdown", "type": "java.lang.String", "defaultValue": "graceful"}
                ]}
                """);
        project.write(FILE, "shop:\n  mail:\n    # Of the whole company.\n    server: mail.example.org\n");
        find();
        rename();
        upgrade();
    }

    private void find() {
        project.tell(
                "A program sets an option that its framework stopped reading years ago. Nothing says so, but its jar knows.");
        BuildOutcome outcome = project.mvnFails("config-options:validate", "-Dconfig-options.enforce=true");
        show(outcome, ".*(has no effect|where:|why:|fix:).*", "shop.mail.server has no effect [CO01]");
    }

    private void rename() {
        project.tell("The setting is renamed in its place. Without the last argument, the goal only prints a patch.");
        project.mvn("config-options:migrate", "-Dconfig-options.dryRun=false");
        List<String> lines = project.lines(FILE);
        project.show(lines);
        require(lines.contains("    host: mail.example.org"), lines);
    }

    private void upgrade() {
        project.tell(
                "Before the next upgrade: what changes for the files of this program, and which defaults change for it?");
        BuildOutcome outcome = project.mvn("config-options:upgrade", "-Dconfig-options.jars=lib/spring-boot-4.0.0.jar");
        show(outcome, ".*(instead|\u2192).*", "use shop.mail.address instead.");
    }

    private void show(BuildOutcome outcome, String pattern, String expected) {
        List<String> lines = outcome.lines().stream()
                .filter(line -> line.matches(pattern))
                .map(line -> line.replaceFirst("^\\[\\w+] ", ""))
                .distinct()
                .toList();
        project.show(lines);
        require(lines.stream().anyMatch(line -> line.contains(expected)), outcome.lines());
    }

    private static void require(boolean there, List<String> lines) {
        if (!there) {
            throw new AssertionError("the output is another one: " + String.join("\n", lines));
        }
    }
}
