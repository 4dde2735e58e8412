package io.github.waymark.configuration.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.finding.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

    private static ConfigurationFile read(String name, String text, Dialect dialect) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), dialect, false);
    }

    private static ConfigurationFile read(String name, byte[] content, Dialect dialect, boolean filtered) {
        FileName parts = FileName.of(Path.of(name));
        ConfigurationPath path = new ConfigurationPath(
                Path.of(name),
                name,
                FileFormat.of(name).orElseThrow(),
                parts.base(),
                parts.profile(),
                FileLocation.RESOURCES,
                false,
                filtered,
                "");
        return ConfigurationFile.read(path, content, dialect);
    }

    private static List<String> lines(ConfigurationFile file) {
        return file.settings().stream()
                .map(setting -> setting.key() + "=" + setting.value()
                        + (setting.profile().isEmpty() ? "" : " [" + setting.profile() + "]"))
                .toList();
    }

    private static void assertSpans(ConfigurationFile file) {
        for (FileSetting setting : file.settings()) {
            Span key = setting.keySpan();
            assertEquals(setting.place(), Place.at(file.path().name(), file.text(), key.start()), setting.key());
        }
    }

    /** Hard case 11. */
    @Test
    void propertiesAreReadAsJavaReadsThem() {
        ConfigurationFile file = read("application.properties", """
                # comment
                a=1
                  b : two words\s
                c three
                d\\:e\\=f=x
                g=\\u00e4\\t|
                long=one,\\
                     two
                empty=
                alone
                !other comment
                url=jdbc:x://h:1/db?a=b
                nested=${a:${b:c}}
                dir=C\\:\\\\temp
                """, Dialect.SPRING);

        assertEquals(
                List.of(
                        "a=1",
                        "b=two words ",
                        "c=three",
                        "d:e=f=x",
                        "g=\u00e4\t|",
                        "long=one,two",
                        "empty=",
                        "alone=",
                        "url=jdbc:x://h:1/db?a=b",
                        "nested=${a:${b:c}}",
                        "dir=C:\\temp"),
                lines(file));
        assertEquals(
                new Place("application.properties", 3, 3),
                file.settings().get(1).place());
        assertEquals(
                new Place("application.properties", 3, 7),
                file.settings().get(1).valuePlace());
        assertEquals(
                new Place("application.properties", 9, 1),
                file.settings().get(6).place());
        assertEquals("d\\:e\\=f", file.settings().get(3).keySpan().of(file.text()));
        assertEquals("one,\\\n     two", file.settings().get(5).valueSpan().of(file.text()));
        assertSpans(file);
    }

    @Test
    void propertiesAreReadAsJavasOwnClassReadsThem() throws Exception {
        String text = "a = b\\\r\n   c\\\r\n\r\n d\te\r\n\\ f=\\ g\r\n#x\\\r\nh=i\\";
        java.util.Properties expected = new java.util.Properties();
        expected.load(new java.io.StringReader(text));
        java.util.Properties actual = new java.util.Properties();
        read("application.properties", text, Dialect.MICRONAUT)
                .settings()
                .forEach(setting -> actual.setProperty(setting.key(), setting.value()));

        assertEquals(expected, actual);
    }

    /** Hard case 11: Spring reads ISO 8859-1, Quarkus UTF-8. */
    @Test
    void theEncodingOfPropertiesIsTheOneOfTheFramework() {
        byte[] latin1 = "a=\u00e4\nb=\u00fc".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(
                List.of("a=\u00e4", "b=\u00fc"), lines(read("application.properties", latin1, Dialect.SPRING, false)));
        ConfigurationFile quarkus = read("application.properties", latin1, Dialect.QUARKUS, false);
        assertEquals(
                new Place("application.properties", 1, 3),
                quarkus.faults().get(0).place());
        assertTrue(
                quarkus.faults().get(0).reason().contains("0xe4"),
                quarkus.faults().toString());
        assertEquals(List.of("a=\u00e4"), lines(read("application.properties", "a=\u00e4", Dialect.QUARKUS)));
    }

    @Test
    void aMalformedEscapeIsAFaultWithItsPlace() {
        ConfigurationFile file = read("application.properties", "a=1\nb=C:\\users\n", Dialect.SPRING);

        assertEquals(
                new Place("application.properties", 2, 7), file.faults().get(0).place());
    }

    /** Hard case 10. */
    @Test
    void documentsOfPropertiesHaveConditionsOfTheirOwn() {
        ConfigurationFile file = read(
                "application.properties",
                "a=1\n#---\nspring.config.activate.on-profile=prod & !eu\na=2\n!---\na=3\n",
                Dialect.SPRING);

        assertEquals(
                List.of("a=1", "spring.config.activate.on-profile=prod & !eu [prod & !eu]", "a=2 [prod & !eu]", "a=3"),
                lines(file));
        assertEquals(List.of("eu", "prod"), List.copyOf(file.settings().get(2).profiles()));
    }

    /** As Spring: comments next to a separator make it a comment. */
    @Test
    void aSeparatorNextToCommentsIsAComment() {
        ConfigurationFile after =
                read("application.properties", "a=1\n#---\n\n# prod\nspring.profiles=prod\n", Dialect.SPRING);
        ConfigurationFile before =
                read("application.properties", "a=1\n# x\n#---\nspring.profiles=prod\n", Dialect.SPRING);
        ConfigurationFile other =
                read("application.properties", "a=1\n! x\n#---\nspring.profiles=prod\n", Dialect.SPRING);

        assertEquals(0, after.settings().get(1).document());
        assertEquals(0, before.settings().get(1).document());
        assertEquals(1, other.settings().get(1).document());
    }

    /** Hard cases 10 and 6. */
    @Test
    void yamlIsFlattenedByDocuments() {
        ConfigurationFile file = read("application-eu.yml", """
                server:
                  port: 8080
                  ssl:
                list:
                  - a
                  - url: x
                map:
                  "[a.b]": 1
                none: {}
                ---
                spring.profiles: [dev, test]
                server.port: 1
                """, Dialect.SPRING);

        assertEquals(
                List.of(
                        "server.port=8080 [eu]",
                        "server.ssl= [eu]",
                        "list[0]=a [eu]",
                        "list[1].url=x [eu]",
                        "map[a.b]=1 [eu]",
                        "none= [eu]",
                        "spring.profiles[0]=dev [eu & (dev,test)]",
                        "spring.profiles[1]=test [eu & (dev,test)]",
                        "server.port=1 [eu & (dev,test)]"),
                lines(file));
        assertEquals(
                new Place("application-eu.yml", 6, 5), file.settings().get(3).place());
        assertEquals("\"[a.b]\"", file.settings().get(4).keySpan().of(file.text()));
        assertEquals("8080", file.settings().get(0).valueSpan().of(file.text()));
        assertSpans(file);
    }

    /** Hard case 12. */
    @Test
    void yamlScalarsAreWhatYamlMakesOfThem() {
        ConfigurationFile file = read("application.yml", """
                a: on
                b: yes
                c: 0o17
                d: 1_000
                e: 12:30
                f: 08
                g: "on"
                h: 010
                i: 1.50
                j: 2024-01-02
                k: 0x1F
                l: ~
                m: -5
                n: 1.0e+3
                """, Dialect.SPRING);

        assertEquals(
                List.of(
                        "a=true",
                        "b=true",
                        "c=0o17",
                        "d=1000",
                        "e=750",
                        "f=08",
                        "g=on",
                        "h=8",
                        "i=1.5",
                        "j=2024-01-02",
                        "k=31",
                        "l=",
                        "m=-5",
                        "n=1000.0"),
                lines(file));
        assertTrue(file.settings().get(6).quoted());
        assertTrue(file.faults().isEmpty());
    }

    /** Hard case 12. */
    @Test
    void anchorsAndMergeKeysAreFollowed() {
        ConfigurationFile file = read(
                "application.yml", "base: &b\n  x: 1\n  y: 2\nmore:\n  <<: *b\n  y: 3\ncopy: *b\n", Dialect.SPRING);

        assertEquals(List.of("base.x=1", "base.y=2", "more.y=3", "more.x=1", "copy.x=1", "copy.y=2"), lines(file));
    }

    /** Hard case 12. */
    @Test
    void anAliasBombAndAHugeFileAreFaults() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append(
                    "a" + i + ": &a" + i + " [" + String.join(",", java.util.Collections.nCopies(10, alias)) + "]\n");
        }
        ConfigurationFile bombed = read("application.yml", bomb.toString(), Dialect.SPRING);
        assertEquals(1, bombed.faults().size(), bombed.faults().toString());

        byte[] huge = "#".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1, read("application.yml", huge, Dialect.SPRING, false).faults().size());
    }

    @Test
    void aByteOrderMarkIsAFaultExceptInYaml() {
        for (Dialect dialect : List.of(Dialect.SPRING, Dialect.QUARKUS)) {
            ConfigurationFile file = read("application.properties", "\uFEFFa=1\n", dialect);
            assertEquals(
                    new Place("application.properties", 1, 1),
                    file.faults().get(0).place());
        }
        assertEquals(List.of("a=1"), lines(read("application.yml", "\uFEFFa: 1\n", Dialect.SPRING)));
    }

    @Test
    void tabsDuplicatesAndOtherEncodingsAreFaultsWithTheirPlaces() {
        ConfigurationFile tab = read("application.yml", "a:\n\tb: 1\n", Dialect.SPRING);
        ConfigurationFile twice = read("application.yml", "a: 1\nb: 2\na: 3\n", Dialect.SPRING);
        ConfigurationFile latin1 =
                read("application.yml", "a: 1\nb: \u00e4".getBytes(StandardCharsets.ISO_8859_1), Dialect.SPRING, false);

        assertEquals(new Place("application.yml", 2, 1), tab.faults().get(0).place());
        assertEquals(new Place("application.yml", 3, 1), twice.faults().get(0).place());
        assertEquals(new Place("application.yml", 2, 4), latin1.faults().get(0).place());
    }

    /** Hard case 11. */
    @Test
    void aBareExpressionIsReadWhereMavenFiltersAndAFaultElsewhere() {
        byte[] text = "app:\n  version: @project.version@\n  mail: a@b@c\n".getBytes(StandardCharsets.UTF_8);
        ConfigurationFile filtered = read("application.yml", text, Dialect.SPRING, true);
        ConfigurationFile raw = read("application.yml", text, Dialect.SPRING, false);

        assertEquals(List.of("app.version=@project.version@", "app.mail=a@b@c"), lines(filtered));
        assertTrue(filtered.settings().get(0).opaque());
        assertEquals(List.of(), filtered.faults());
        assertEquals(new Place("application.yml", 2, 12), raw.faults().get(0).place());
        assertTrue(raw.faults().get(0).fix().contains("<filtering>true</filtering>"));
        assertEquals(
                List.of("app.version='x'"),
                lines(read("application.yml", "# @x@\napp.version: \"'x'\"\n", Dialect.SPRING)));
    }

    /** Hard case 9. */
    @Test
    void profilesOfQuarkusAreConditions() {
        ConfigurationFile file = read(
                "application.properties",
                "%dev.quarkus.http.port=1\n%{dev,test}.a.b=2\nquarkus.datasource.\"users.eu\".jdbc.url=x\n",
                Dialect.QUARKUS);
        ConfigurationFile yaml =
                read("application.yaml", "\"%dev\":\n  quarkus:\n    http:\n      port: 1\n", Dialect.QUARKUS);

        assertEquals(
                List.of("quarkus.http.port=1 [dev]", "a.b=2 [dev,test]", "quarkus.datasource.\"users.eu\".jdbc.url=x"),
                lines(file));
        assertEquals("quarkus.http.port", file.settings().get(0).keySpan().of(file.text()));
        assertEquals(List.of("quarkus.http.port=1 [dev]"), lines(yaml));
        assertEquals("port", yaml.settings().get(0).keySpan().of(yaml.text()));
    }

    /** Hard case 17. */
    @Test
    void environmentFilesHaveExportQuotesAndAnyLineEnd() {
        ConfigurationFile file = read(
                "deploy/prod.env",
                "# x\r\nexport SPRING_DATASOURCE_URL=\"jdbc:h2:mem\"\r\nSERVER_PORT=80 # http\nB='a b'\nPASSED\nno way\n",
                Dialect.SPRING);

        assertEquals(List.of("SPRING_DATASOURCE_URL=jdbc:h2:mem", "SERVER_PORT=80", "B=a b"), lines(file));
        assertEquals(new Place("deploy/prod.env", 2, 8), file.settings().get(0).place());
        assertEquals(new Place("deploy/prod.env", 6, 1), file.faults().get(0).place());
        assertSpans(file);
    }

    /** Hard case 25. */
    @Test
    void aCommentIgnoresARuleInTheNextLineWithContent() {
        ConfigurationFile file = read(
                "application.yml",
                "a:\n  # config-options: ignore CO03 read by the batch tool\n  # another comment\n\n  b: 1\n  # config-options: ignore CO04\n  c: 2\n",
                Dialect.SPRING);

        assertEquals(
                List.of(
                        new Suppression("CO03", "read by the batch tool", new Place("application.yml", 2, 3), 5),
                        new Suppression("CO04", "", new Place("application.yml", 6, 3), 7)),
                file.suppressions());
        assertTrue(file.suppressions().get(0).covers("CO03", 5));
    }

    @Test
    void settingsMayBeBelowAPathOrInATextOfAYamlFile() {
        String text = """
                config:
                  app:
                    server.port: 80
                  application.yml: |
                    server:
                      port: 81
                """;
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ConfigurationFile mapping = ConfigurationFile.read(
                ConfigurationPath.named(Path.of("values.yaml"), "values.yaml", FileFormat.YAML, "config.app"),
                content,
                Dialect.SPRING);
        ConfigurationFile embedded = ConfigurationFile.read(
                ConfigurationPath.named(
                        Path.of("values.yaml"), "values.yaml", FileFormat.YAML, "config.application.yml"),
                content,
                Dialect.SPRING);
        ConfigurationFile none = ConfigurationFile.read(
                ConfigurationPath.named(Path.of("values.yaml"), "values.yaml", FileFormat.YAML, "nothing"),
                content,
                Dialect.SPRING);

        assertEquals(List.of("server.port=80"), lines(mapping));
        assertEquals(new Place("values.yaml", 3, 5), mapping.settings().get(0).place());
        assertEquals(List.of("server.port=81"), lines(embedded));
        assertEquals(new Place("values.yaml", 6, 7), embedded.settings().get(0).place());
        assertEquals("it has no settings below 'nothing'", none.faults().get(0).reason());
    }

    @Test
    void aConditionOnProfilesIsEvaluated() {
        assertTrue(ProfileCondition.holds("", "prod"));
        assertTrue(ProfileCondition.holds("prod & !(eu | us)", "prod"));
        assertTrue(ProfileCondition.holds("dev,prod", "prod"));
        assertEquals(false, ProfileCondition.holds("eu & (dev,test)", "eu"));
    }
}
