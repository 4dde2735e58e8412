package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals that hold configuration files against the metadata of jars, in a project with three profiles. */
class ConfigOptionsIT {

    private static final List<String> FAULTS = List.of(
            "CO06 error src/main/resources/application-eu.properties:3:1 eu shop.server.cache-size",
            "CO03 warn src/main/resources/application-eu.properties:4:1 eu shop.mail.certificate-authority",
            "CO04 error src/main/resources/application-prod.properties:1:18 prod shop.server.port",
            "CO02 warn src/main/resources/application-prod.properties:3:1 prod shop.mail.wait",
            "CO01 error src/main/resources/application.yml:13:5 dev shop.mail.server",
            "CO03 error src/main/resources/application.yml:14:5 dev shop.mail.hsot");

    private static final String QUEUE_SETTING =
            "src/main/resources/application-eu.properties:1:1 eu shop.mail.queue.name";

    private static final String QUEUE_PROFILE = """
              <profiles>
                <profile>
                  <id>queue</id>
                  <dependencies>
                    <dependency>
                      <groupId>config.inactive</groupId>
                      <artifactId>shop-queue</artifactId>
                      <version>1.0</version>
                    </dependency>
                  </dependencies>
                </profile>
              </profiles>
            """;

    private static final String QUEUE_POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>config.inactive</groupId>
              <artifactId>shop-queue</artifactId>
              <version>1.0</version>
            </project>
            """;

    /** A project with a jar of a framework. */
    static Scene scene(String name, Maven maven) {
        Scene scene = Scene.of(name, "config-options", maven).played("commit One\n");
        jar(scene, "3.5.7");
        return scene;
    }

    private static Path jar(Scene scene, String version) {
        return Ground.jar(
                scene.folder().resolve("lib/spring-boot-" + version + ".jar"),
                "META-INF/spring-configuration-metadata.json",
                Ground.read(scene.folder().resolve("metadata/" + version + ".json")));
    }

    private static String text(Scene scene, String path) {
        return Ground.read(scene.folder().resolve(path));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void sixFaultsInThreeProfilesAreSixFindings(Maven maven) {
        Scene scene = scene("config.validate", maven);

        scene.run(
                        "config-options:validate",
                        "-Dconfig-options.format=json",
                        "-Dconfig-options.output=" + scene.folder().resolve("findings.json"),
                        "-Dconfig-options.enforce=false")
                .succeeds()
                .prints("4 errors, 2 warnings");

        String json = text(scene, "findings.json");
        assertEquals(FAULTS, findings(json), json);
        assertTrue(json.contains("\"replacement\": \"shop.mail.host\""), json);
        assertTrue(json.contains("\"foreign\": 1"), json);
    }

    private static List<String> findings(String json) {
        Matcher finding = Pattern.compile(
                        "\"id\": \"(CO\\d+)\",\\s+\"severity\": \"(\\w+)\",\\s+\"file\": \"([^\"]+)\",\\s+\"line\": (\\d+),"
                                + "\\s+\"column\": (\\d+),\\s+\"profile\": \"([^\"]*)\",\\s+\"key\": \"([^\"]*)\"")
                .matcher(json);
        List<String> found = new ArrayList<>();
        while (finding.find()) {
            found.add(finding.group(1) + " " + finding.group(2) + " " + finding.group(3) + ":" + finding.group(4) + ":"
                    + finding.group(5) + " " + finding.group(6) + " " + finding.group(7));
        }
        return found;
    }

    @Test
    void errorsFailTheBuildOnACiServerOnlyUnlessThatIsSet() {
        Scene scene = scene("config.enforced", Mavens.main());

        scene.run("config-options:validate", "-Dconfig-options.enforce=true")
                .fails()
                .prints("There is no option shop.mail.hsot [CO03]")
                .prints("where: src/main/resources/application.yml:14:5, in dev")
                .prints("fix:   Did you mean shop.mail.host? Rename the setting.")
                .prints("The check of configuration files found 4 errors.");
        scene.run(
                        "config-options:validate",
                        "-Dconfig-options.enforce=true",
                        "-Dconfig-options.unknown=off",
                        "-Dconfig-options.values=off",
                        "-Dconfig-options.deprecated=warn")
                .fails()
                .prints("The check of configuration files found 1 error.");
        scene.run("config-options:validate", "-Dconfig-options.format=xml")
                .fails()
                .prints("Unknown format 'xml'.");
    }

    @Test
    void aModuleThatIsNotCompiledIsSaidToBe() {
        Scene scene = scene("config.uncompiled", Mavens.main());
        scene.file("src/main/java/Shop.java", "interface Shop {}\n");

        scene.run("config-options:validate")
                .succeeds()
                .prints(
                        "[WARNING] config.uncompiled:shop:1.4.0 is not compiled, so settings that only its own classes read"
                                + " are reported as unknown; run mvn process-test-classes config-options:validate");
        scene.run("process-test-classes", "config-options:validate").succeeds().printsNot("is not compiled");
    }

    @Test
    void aSettingOfAnInactiveProfileOfThePomIsHeldAgainstTheJarOfThatProfile() {
        Scene scene = scene("config.inactive", Mavens.main());
        scene.file("pom.xml", text(scene, "pom.xml").replace("  <build>", QUEUE_PROFILE + "  <build>"))
                .file("src/main/resources/application-eu.properties", "shop.mail.queue.name=orders\n");

        assertEquals(List.of("CO03 info " + QUEUE_SETTING), ofEu(scene), "the jar of the profile is not there");
        scene.run("config-options:validate", "-Dconfig-options.enforce=false")
                .succeeds()
                .prints("No jar on the class path reads shop.mail.queue.name [CO03]")
                .prints(
                        "why:   It may be an option of config.inactive:shop-queue, which the Maven profile queue adds; the"
                                + " profile isn't active in this build.");

        Path artifact = scene.maven().repository().folder().resolve("config/inactive/shop-queue/1.0");
        Ground.write(artifact.resolve("shop-queue-1.0.pom"), QUEUE_POM);
        Ground.jar(
                artifact.resolve("shop-queue-1.0.jar"),
                "META-INF/spring-configuration-metadata.json",
                "{\"properties\": [{\"name\": \"shop.mail.queue.name\", \"type\": \"java.lang.String\"}]}");
        assertEquals(List.of(), ofEu(scene), "the jar of the inactive profile has the option");
        assertEquals(List.of(), ofEu(scene, "-Pqueue"), "the fix that the message proposes");

        scene.file("src/main/resources/application-eu.properties", "shop.mail.queue.nmae=orders\n");
        assertEquals(
                List.of("CO03 error " + QUEUE_SETTING.replace("name", "nmae")),
                ofEu(scene, "-Pqueue"),
                "a mistyped setting of the profile");
    }

    private static List<String> ofEu(Scene scene, String... options) {
        List<String> goals = new ArrayList<>(List.of(
                "config-options:validate",
                "-Dconfig-options.format=json",
                "-Dconfig-options.output=" + scene.folder().resolve("findings.json"),
                "-Dconfig-options.enforce=false"));
        goals.addAll(List.of(options));
        scene.run(goals.toArray(String[]::new)).succeeds();
        return findings(text(scene, "findings.json")).stream()
                .filter(finding -> finding.contains("application-eu"))
                .toList();
    }

    @Test
    void theReportForCodeHostsHasThePlaces() {
        Scene scene = scene("config.sarif", Mavens.main());

        scene.run(
                        "config-options:validate",
                        "-Dconfig-options.format=sarif",
                        "-Dconfig-options.output=" + scene.folder().resolve("findings.sarif"),
                        "-Dconfig-options.enforce=false")
                .succeeds();

        String sarif = text(scene, "findings.sarif");
        assertTrue(sarif.contains("\"uri\": \"src/main/resources/application.yml\""), sarif);
        assertTrue(sarif.contains("\"startLine\": 13,\n                  \"startColumn\": 5"), sarif);
    }

    @Test
    void whatAnUpgradeChangesForTheFilesIsReported() {
        Scene scene = scene("config.upgrade", Mavens.main());
        Path newer = jar(scene, "4.0.0");

        scene.run("config-options:upgrade", "-Dconfig-options.jars=" + newer)
                .succeeds()
                .prints("src/main/resources/application.yml:4:5: shop.server.cache-size has no effect any more; use"
                        + " shop.server.cache.size instead.")
                .prints("default, not set: The default of shop.server.shutdown is graceful instead of immediate.");
        scene.run(
                        "config-options:upgrade",
                        "-Dconfig-options.jars=" + newer,
                        "-Dconfig-options.failOn=removed,gone-silently")
                .fails()
                .prints("The upgrade has changes that fail the build: ");
    }

    @Test
    void whatANewerBomChangesIsReported() {
        Scene scene = scene("config.bom", Mavens.main());
        scene.file(
                "pom.xml",
                text(scene, "pom.xml").replaceAll("\\s*<scope>system</scope>\\s*<systemPath>.*</systemPath>", ""));
        for (String version : List.of("3.5.7", "4.0.0")) {
            publish(scene, "com.acme.framework:spring-boot:" + version, "jar", "");
            Ground.copy(jar(scene, version), published(scene, "com.acme.framework:spring-boot:" + version, "jar"));
            publish(scene, "com.acme.framework:bom:" + version, "pom", """
                    <dependencyManagement>
                      <dependencies>
                        <dependency>
                          <groupId>com.acme.framework</groupId>
                          <artifactId>spring-boot</artifactId>
                          <version>%s</version>
                        </dependency>
                      </dependencies>
                    </dependencyManagement>
                    """.formatted(version));
        }

        scene.run("config-options:upgrade", "-Dconfig-options.to=com.acme.framework:bom:4.0.0")
                .succeeds()
                .prints("src/main/resources/application.yml:4:5: shop.server.cache-size has no effect any more; use"
                        + " shop.server.cache.size instead.");
        scene.run("config-options:upgrade", "-Dconfig-options.to=com.acme.framework:bom:3.5.7")
                .succeeds()
                .prints("[WARNING] com.acme.framework:bom:3.5.7 changes no version on the class path of");
        scene.run("config-options:upgrade", "-Dconfig-options.to=0.0.0-none")
                .fails()
                .prints("org.springframework.boot:spring-boot-dependencies:0.0.0-none")
                .printsNot("Exception:");
        scene.run(
                        "config-options:diff",
                        "-Dconfig-options.from=com.acme.framework:bom:3.5.7",
                        "-Dconfig-options.to=com.acme.framework:bom:4.0.0")
                .succeeds()
                .prints("shop.server.cache.size")
                .printsNot("have the same jars");
        scene.run(
                        "config-options:diff",
                        "-Dconfig-options.from=com.acme.framework:bom:3.5.7",
                        "-Dconfig-options.to=com.acme.framework:spring-boot:3.5.7")
                .succeeds()
                .prints(
                        "[WARNING] com.acme.framework:bom:3.5.7 and com.acme.framework:spring-boot:3.5.7 have the same jars");
    }

    private static void publish(Scene scene, String coordinates, String packaging, String more) {
        String[] parts = coordinates.split(":", -1);
        Ground.write(
                published(scene, coordinates, "pom"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>%s</packaging>
                %s</project>
                """.formatted(parts[0], parts[1], parts[2], packaging, more));
    }

    private static Path published(Scene scene, String coordinates, String type) {
        String[] parts = coordinates.split(":", -1);
        return scene.maven()
                .repository()
                .folder()
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2] + "." + type);
    }

    @Test
    void theOptionsOfEachReleaseAreAttachedAndCompared() {
        Scene scene = scene("config.data", Mavens.main());
        String own = "src/main/resources/META-INF/spring-configuration-metadata.json";
        String option = "{\"properties\": [{\"name\": \"shop.cart.limit\", \"type\": \"java.lang.Integer\"}]}";
        scene.run("package", "config-options:data").succeeds().prints("the module declares no options");

        scene.file(own, option);
        scene.run("package", "config-options:data", "install:install").succeeds();
        String data = Ground.read(published(scene, scene.group() + ":shop:1.4.0", "json")
                .resolveSibling("shop-1.4.0-config-options.json"));
        assertTrue(data.contains("\"shop.cart.limit\"") && !data.contains("shop.mail"), data);
        scene.file(own, option.replace("limit", "maximum"))
                .file("pom.xml", text(scene, "pom.xml").replace("1.4.0", "1.5.0"));
        scene.run("process-classes", "config-options:diff", "-Dconfig-options.from=" + scene.group() + ":shop:1.4.0")
                .succeeds()
                .prints("shop.cart.maximum")
                .prints("shop.cart.limit");
    }

    @Test
    void theSiteShowsAPageOfTheOptions() {
        Scene scene = scene("config.site", Mavens.main());
        scene.file("pom.xml", text(scene, "pom.xml").replace("  <build>", """
                  <reporting>
                    <excludeDefaults>true</excludeDefaults>
                    <plugins>
                      <plugin>
                        <groupId>io.github.waymark</groupId>
                        <artifactId>config-options-maven-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <include>spring-boot-*.jar</include>
                        </configuration>
                      </plugin>
                    </plugins>
                  </reporting>
                  <build>""".formatted(Ground.told("version"))));

        scene.run("config-options:report").succeeds().prints("add it to <reporting> and run `mvn site`");
        scene.run("site").succeeds();

        String page = text(scene, "target/site/config-options.html");
        for (String wanted : List.of("id=\"shop-server-port\"", "SHOP_MAIL_HOST", "Where it listens.", "8080")) {
            assertTrue(page.contains(wanted), () -> wanted + " is missing in\n" + page);
        }
    }

    @Test
    void theOptionsOfJarsAreListedComparedAndCheckedWithoutAProject() {
        Scene scene = scene("config.jars", Mavens.main());
        Path older = jar(scene, "3.5.7");
        Path newer = jar(scene, "4.0.0");
        Path empty = Ground.empty(scene.folder().resolve("lib/empty"));
        Ground.copy(scene.folder().resolve(".mvn"), empty.resolve(".mvn"));

        Scene outside = new Scene(scene.maven(), scene.group(), empty);
        outside.run(
                        "config-options:list",
                        "-Dconfig-options.jars=" + older,
                        "-Dconfig-options.format=tsv",
                        "-Dconfig-options.output=list.tsv")
                .succeeds();
        assertEquals(10, text(outside, "list.tsv").lines().count());
        outside.run("config-options:list", "-Dconfig-options.jars=" + older, "-Dconfig-options.group=shop.mail")
                .succeeds()
                .prints("shop.mail.server (String), no effect, use shop.mail.host")
                .prints("4 options of Spring Boot 3.5.7");
        outside.run(
                        "config-options:diff",
                        "-Dconfig-options.from=" + older,
                        "-Dconfig-options.to=" + newer,
                        "-Dconfig-options.format=note",
                        "-Dconfig-options.output=note.yaml")
                .succeeds();
        String note = text(outside, "note.yaml");
        assertTrue(note.contains("features:\n"), note);
        assertTrue(note.contains("`shop.mail.wait` is gone, and no metadata names a replacement."), note);
        outside.run("config-options:lint", "-Dconfig-options.jars=" + newer)
                .succeeds()
                .prints("1 artifact: 0 errors, 0 warnings, 0 remarks");
    }
}
