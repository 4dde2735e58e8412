package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals that change configuration files, and write samples and pages of options. */
class ConfigFilesIT {

    private static final String YAML = "src/main/resources/application.yml";
    private static final String PROD = "src/main/resources/application-prod.properties";
    private static final String FRAMEWORK = "-Dconfig-options.include=spring-boot-*.jar";

    private static String text(Scene scene, String path) {
        return Ground.read(scene.folder().resolve(path));
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void settingsAreRenamedOnlyIfThatIsRequested(Maven maven) {
        Scene scene = ConfigOptionsIT.scene("config.migrate", maven);
        String yaml = text(scene, YAML);

        scene.run("config-options:migrate")
                .succeeds()
                .prints("-    server: localhost")
                .prints("+    host: localhost")
                .prints("2 settings in 2 files can be renamed: run it again with -Dconfig-options.dryRun=false");
        assertEquals(yaml, text(scene, YAML));

        scene.run("config-options:migrate", "-Dconfig-options.dryRun=false")
                .succeeds()
                .prints("2 settings in 2 files were renamed");
        assertEquals(yaml.replace("    server: localhost", "    host: localhost"), text(scene, YAML));
        assertTrue(text(scene, PROD).contains("# Old name.\nshop.mail.timeout=${MAIL_WAIT:5s}\n"), text(scene, PROD));

        scene.run("config-options:migrate", "-Dconfig-options.dryRun=false")
                .succeeds()
                .prints("no setting can be renamed");
    }

    @Test
    void gitAppliesThePatch() {
        Scene scene = ConfigOptionsIT.scene("config.patch", Mavens.main());
        Git git = Git.init(scene.folder());
        scene.run(
                        "config-options:migrate",
                        "-Dconfig-options.output=" + scene.folder().resolve("rename.patch"))
                .succeeds();

        git.git("apply", "rename.patch");

        assertTrue(text(scene, YAML).contains("    host: localhost\n"), text(scene, YAML));
        assertTrue(text(scene, PROD).contains("\nshop.mail.timeout="), text(scene, PROD));
    }

    @Test
    void anOptionIsExplainedWithTheFilesThatSetIt() {
        Scene scene = ConfigOptionsIT.scene("config.explain", Mavens.main());

        scene.run("config-options:explain", "-Dconfig-options.key=shop.mail.host")
                .succeeds()
                .prints("shop.mail.host (String)")
                .prints("variable: SHOP_MAIL_HOST")
                .prints("application-prod.properties:4 in profile prod: mail.acme.com");
        scene.run("config-options:explain", "-Dconfig-options.key=shop.mail.server")
                .succeeds()
                .prints("It has no effect any more since 3.0.0; replaced by shop.mail.host");
        scene.run("config-options:explain").fails().prints("No option is named.");
    }

    @Test
    void samplesPagesAndASchemaAreWritten() {
        Scene scene = ConfigOptionsIT.scene("config.sample", Mavens.main());
        Path sample = scene.folder().resolve("sample.yml");

        scene.run(
                        "config-options:sample",
                        FRAMEWORK,
                        "-Dconfig-options.format=yaml",
                        "-Dconfig-options.output=" + sample)
                .succeeds();
        String yaml = Ground.read(sample);
        assertTrue(yaml.contains("    # Where it listens. (whole number)\n#    port: 8080\n"), yaml);

        scene.run("config-options:reference", FRAMEWORK, "-Dconfig-options.formats=md,adoc,html")
                .succeeds()
                .prints("wrote target/config-options/config-options.md");
        assertTrue(text(scene, "target/config-options/config-options.md").contains("<a id=\"shop-server-port\"></a>"));
        assertTrue(Files.isRegularFile(scene.folder().resolve("target/config-options/config-options.html")));

        scene.run("config-options:schema").succeeds();
        String schema = text(scene, "target/config-options/config-options.schema.json");
        assertTrue(schema.contains("\"default\": 8080"), schema);
    }

    @Test
    void aBaselineAcceptsWhatIsThereAndNothingElse() {
        Scene scene = ConfigOptionsIT.scene("config.baseline", Mavens.main());

        scene.run("config-options:validate", "-Dconfig-options.baseline=write", "-Dconfig-options.enforce=true")
                .succeeds()
                .prints("6 findings written to config-options-baseline.tsv");
        scene.run("config-options:validate", "-Dconfig-options.enforce=true").succeeds();
        scene.file(PROD, text(scene, PROD) + "shop.mail.hots=x\n");
        scene.run("config-options:validate", "-Dconfig-options.enforce=true")
                .fails()
                .prints("There is no option shop.mail.hots [CO03]");
    }
}
