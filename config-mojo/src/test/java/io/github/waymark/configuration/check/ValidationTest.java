package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileLocation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.MetadataCache;
import io.github.waymark.configuration.source.ModelReader;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {

    private static final String METADATA = """
            {"groups": [{"name": "shop"}, {"name": "shop.mail"},
              {"name": "shop.cors", "type": "io.github.waymark.configuration.check.ValidationTest$Cors"},
              {"name": "shop.store", "type": "io.github.waymark.configuration.check.ValidationTest$Store",
               "sourceMethod": "store()"}],
             "properties": [
              {"name": "shop.port", "type": "java.lang.Integer", "defaultValue": 8080},
              {"name": "spring.config.activate.on-profile", "type": "java.util.List<java.lang.String>"},
              {"name": "shop.enabled", "type": "java.lang.Boolean"},
              {"name": "shop.mail.host", "type": "java.lang.String"},
              {"name": "shop.mail.timeout", "type": "java.time.Duration"},
              {"name": "shop.mail.interval", "type": "java.time.Duration"},
              {"name": "shop.mail.unit", "type": "java.util.concurrent.TimeUnit"},
              {"name": "shop.mail.server", "type": "java.lang.String",
               "deprecation": {"level": "error", "replacement": "shop.mail.host", "since": "2.0"}},
              {"name": "shop.mail.old", "type": "java.lang.String", "deprecated": true},
              {"name": "shop.mail.gone", "deprecation": {"level": "error", "reason": "Mail is sent by a queue."}},
              {"name": "shop.mail.first", "deprecation": {"replacement": "shop.mail.second"}},
              {"name": "shop.mail.second", "deprecation": {"replacement": "shop.mail.third"}},
              {"name": "shop.mail.third", "deprecation": {"replacement": "shop.mail.host"}},
              {"name": "shop.mail.a", "deprecation": {"replacement": "shop.mail.b"}},
              {"name": "shop.mail.b", "deprecation": {"replacement": "shop.mail.a"}},
              {"name": "shop.mail.lost", "deprecation": {"replacement": "shop.mail.nowhere"}},
              {"name": "shop.mail.tag", "deprecation": {"replacement": "shop.tags.mail"}},
              {"name": "shop.tags", "type": "java.util.Map<java.lang.String,java.lang.String>"},
              {"name": "shop.limits", "type": "java.util.Map<java.lang.String,java.lang.Integer>"},
              {"name": "shop.names", "type": "java.util.List<java.lang.String>"},
              {"name": "shop.ports", "type": "java.util.List<java.lang.Integer>"},
              {"name": "shop.cors.allowed-origins", "type": "java.util.List<java.lang.String>"},
              {"name": "shop.redis.host", "deprecation": {"level": "error", "replacement": "shop.data.redis.host"}},
              {"name": "shop.redis.pool.size", "type": "java.lang.Integer", "deprecation": {"level": "error"}},
              {"name": "shop.data.redis.host", "type": "java.lang.String"},
              {"name": "shop.data.redis.pool.size", "type": "java.lang.Integer"},
              {"name": "shop.data.redis.pool.wait", "type": "java.time.Duration"}
             ]}
            """;

    /** A class with a property that the metadata, made with an older version of it, lacks. */
    public static class Cors {

        public void setAllowedOrigins(List<String> origins) {
            assertTrue(origins.isEmpty());
        }

        public void setAllowedOriginPatterns(List<String> patterns) {
            assertTrue(patterns.isEmpty());
        }
    }

    /** What a method of a jar makes, which returns a class with more properties. */
    public interface Store {

        String url();
    }

    /** A class that the program binds to settings below a prefix, and that looks one up by its whole name. */
    public static class Refresh {

        static final String PREFIX = "shop.mail";
        static final String LOOKED_UP = "shop.mail.console-available";

        public void setRefreshable(String names) {
            assertTrue(names.isEmpty(), PREFIX + LOOKED_UP);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void aSettingOfARemovedOptionHasNoEffect() {
        SettingFinding finding = single("shop.mail.server=mail.acme.com\n");

        assertEquals("CO01", finding.id());
        assertEquals(
                new Place("application.properties", 1, 1), finding.finding().place());
        assertEquals("shop.mail.server has no effect", finding.finding().message());
        assertEquals(
                "Spring Boot 3.5.7 reads shop.mail.host; the old name is gone since 2.0 (spring-boot-3.5.7.jar).",
                finding.finding().why());
        assertEquals(Optional.of("shop.mail.host"), finding.replacement());
        assertTrue(finding.finding().fix().contains("or set shop.mail.host instead"));
        assertEquals(List.of(), check("shop.mail.host=mail.acme.com\n"), "the fix that the message proposes");
    }

    @Test
    void aPropertyOfTheClassThatMetadataNamesIsRead() throws IOException {
        assertEquals(List.of("CO03"), ids(check("shop.cors.allowed-origin-patterns=*\n")), "its class is not there");

        copyClass(Cors.class);
        assertEquals(List.of(), check("shop.cors.allowedOriginPatterns=*\n"));
        assertEquals(List.of(), check("shop.cors.allowed-origin-patterns[0]=*\n"));
        assertEquals(List.of("CO03"), ids(check("shop.cors.allowed-origin-methods=*\n")));
    }

    @Test
    void belowAGroupOfAnInterfaceAnythingMayBeSet() throws IOException {
        assertEquals(List.of("CO03"), ids(check("shop.store.pool=8\n")), "its class is not there");

        copyClass(Store.class);
        assertEquals(List.of(), check("shop.store.pool=8\nshop.store.limits.max=1\n"));
        assertEquals(List.of("CO03"), ids(check("shop.cors.pool=8\n")));
    }

    @Test
    void whatAClassOfAJarReadsWithoutDeclaringItIsKnown() throws IOException {
        String settings = "shop.mail.refreshable=none\nshop.mail.console-available=true\n";
        assertEquals(List.of("CO03", "CO03"), ids(check(settings)), "its class is not there");

        copyClass(Refresh.class);
        assertEquals(List.of(), check(settings));
        assertEquals(List.of("CO03"), ids(check("shop.mail.reloadable=none\n")));
    }

    @Test
    void classesAreNotSearchedForASettingThatIsNotReported() throws IOException {
        copyClass(Refresh.class);
        String setting = "shop.mail.refreshable=none\n";
        assertEquals(1, result(setting).counts().open(), "its class reads it");

        ValidationSettings known = settings("known: [shop.mail.*]");
        ValidationSettings off = ValidationSettings.none().with(java.util.Map.of(OptionRule.UNKNOWN, Level.OFF), false);
        for (ValidationSettings rules : List.of(known, off)) {
            ValidationResult result = validation(rules).check(List.of(file("application.properties", setting)));
            assertEquals(List.of(), result.findings());
            assertEquals(0, result.counts().open());
        }
    }

    private void copyClass(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(file).getParent());
        try (InputStream bytes = type.getResourceAsStream("/" + file)) {
            Files.write(folder.resolve(file), Objects.requireNonNull(bytes).readAllBytes());
        }
    }

    // hard case 2
    @Test
    void deprecatedWithoutALevelIsANotice() {
        SettingFinding finding = single("shop.mail.old=x\n");

        assertEquals("CO02", finding.id());
        assertEquals(Level.WARN, finding.finding().level());
        assertEquals(
                "Spring Boot 3.5.7 deprecates it, and doesn't say why (spring-boot-3.5.7.jar).",
                finding.finding().why());
    }

    @Test
    void theReasonOfARemovalIsShown() {
        assertEquals(
                "Spring Boot 3.5.7 doesn't read it any more: Mail is sent by a queue (spring-boot-3.5.7.jar).",
                single("shop.mail.gone=x\n").finding().why());
    }

    @Test
    void ofARenamedGroupAllSettingsHaveANewName() {
        SettingFinding silent = single("shop.redis.pool.size=8\n");
        assertEquals("CO01", silent.id());
        assertEquals(
                "Spring Boot 3.5.7 reads shop.data.redis.pool.size; the old name is gone: what replaces the options below"
                        + " shop.redis is below shop.data.redis (spring-boot-3.5.7.jar).",
                silent.finding().why());
        assertEquals(
                "Run `mvn config-options:migrate -Dconfig-options.dryRun=false`, or set shop.data.redis.pool.size instead.",
                silent.finding().fix());
        assertEquals(List.of(), check("shop.data.redis.pool.size=8\n"), "the fix that the message proposes");

        SettingFinding forgotten = single("shop.redis.pool.wait=8s\n");
        assertEquals("CO03", forgotten.id());
        assertEquals(Level.ERROR, forgotten.finding().level());
        assertEquals(Optional.of("shop.data.redis.pool.wait"), forgotten.replacement());
        assertEquals(
                "The option is shop.data.redis.pool.wait: what replaces the options below shop.redis is below"
                        + " shop.data.redis (spring-boot-3.5.7.jar).",
                forgotten.finding().why());
        assertEquals(
                "Run `mvn config-options:migrate -Dconfig-options.dryRun=false`, or set shop.data.redis.pool.wait instead.",
                forgotten.finding().fix());
        assertEquals(List.of(), check("shop.data.redis.pool.wait=8s\n"), "the fix that the message proposes");
    }

    // hard case 3
    @Test
    void replacementsAreFollowedToTheirEnd() {
        assertEquals(
                Optional.of("shop.mail.host"), single("shop.mail.first=x\n").replacement());
        assertEquals(Optional.of("shop.tags.mail"), single("shop.mail.tag=x\n").replacement());
        SettingFinding circle = single("shop.mail.a=x\n");
        assertEquals(Optional.empty(), circle.replacement());
        assertEquals(
                "Plan to remove the setting. The metadata names replacements in a circle: shop.mail.b, shop.mail.a.",
                circle.finding().fix());
        assertEquals(
                "Plan to remove the setting. The metadata names shop.mail.nowhere instead, which is no option.",
                single("shop.mail.lost=x\n").finding().fix());
    }

    @Test
    void anUnknownSettingIsReportedWithTheNearestOption() {
        SettingFinding finding = single("\nshop.mail.hsot=mail.acme.com\n");

        assertEquals("CO03", finding.id());
        assertEquals(Level.ERROR, finding.finding().level());
        assertEquals(2, finding.finding().place().line());
        assertEquals("There is no option shop.mail.hsot", finding.finding().message());
        assertEquals(
                "Did you mean shop.mail.host? Rename the setting.",
                finding.finding().fix());
    }

    @Test
    void withoutASimilarOptionAnUnknownSettingIsAWarning() {
        SettingFinding finding = single("shop.mail.certificates=x\n");

        assertEquals(Level.WARN, finding.finding().level());
        assertEquals(
                "Below shop.mail there are shop.mail.a, shop.mail.b, shop.mail.first and others; nothing on the class path"
                        + " reads the setting.",
                finding.finding().why());
    }

    // hard case 7
    @Test
    void whatSettingsOfThisPluginListIsKnown() {
        assertEquals("CO03", single("shop.mail.legacy.url=x\n").id());
        assertEquals(List.of(), check(settings("known: [shop.mail.legacy.*]"), "shop.mail.legacy.url=x\n"));
    }

    @Test
    void nothingIsBelowASingleValue() {
        SettingFinding finding = single("shop.mail.host.name=x\n");

        assertEquals("CO03", finding.id());
        assertEquals(
                "shop.mail.host is a single value (String), so that nothing on the class path reads the setting.",
                finding.finding().why());
    }

    // hard case 8
    @Test
    void whatNoJarOwnsIsNotReported() {
        ValidationResult result = result("acme.mail.host=x\nother=y\n");

        assertEquals(List.of(), result.findings());
        assertEquals(2, result.counts().foreign());
    }

    @Test
    void aMistypedNameOfTwoPartsIsFound() {
        assertEquals(
                "Did you mean shop.port? Rename the setting.",
                single("shop.prot=1\n").finding().fix());
        assertEquals(List.of(), check("shop.theme=dark\n"));
    }

    // hard case 5
    @Test
    void anythingIsKnownBelowAMapAndItsValuesAreRead() {
        assertEquals(List.of(), check("shop.tags.a.b.c=x\nshop.limits.x.y=5\n"));
        SettingFinding finding = single("shop.limits.x.y=many\n");
        assertEquals("CO04", finding.id());
        assertEquals(
                new Place("application.properties", 1, 17), finding.finding().place());
    }

    // hard case 6
    @Test
    void elementsOfListsAreReadInAllSpellings() {
        assertEquals(List.of(), check("shop.ports=1,2\nshop.names[0]=a\nshop.names.1=b\n"));
        assertEquals(List.of("CO04"), ids(check("shop.ports[0]=x\n")));
        assertEquals(List.of("CO04"), ids(yaml("shop:\n  ports:\n    - 1\n    - x\n")));
        assertEquals(List.of("CO04"), ids(check("shop.ports=1,x\n")));
    }

    @Test
    void aValueOfAnotherTypeIsInvalid() {
        SettingFinding finding = single("shop.port=80a\n");

        assertEquals("CO04", finding.id());
        assertEquals(
                "shop.port is '80a', and not a whole number",
                withoutRange(finding.finding().message()));
        assertEquals(
                new Place("application.properties", 1, 11), finding.finding().place());
        assertEquals(List.of("CO04"), ids(check("shop.mail.unit=weeks\n")));
        assertEquals(List.of(), check("shop.mail.unit=Mi-nutes\n"), "letters and digits only are compared");
    }

    private static String withoutRange(String message) {
        return message.replaceAll(" from .*", "");
    }

    // hard case 27
    @Test
    void ofAPlaceholderTheDefaultIsRead() {
        assertEquals(List.of(), check("shop.port=${PORT}\n"));
        assertEquals(List.of(), check("shop.port=${PORT:81}\n"));
        assertEquals(List.of("CO04"), ids(check("shop.port=${PORT:81a}\n")));
        assertEquals(1, result("shop.port=${PORT}\n").counts().placeholders());
    }

    @Test
    void aBlankValueIsNoValue() {
        assertEquals(List.of(), check("shop.port=\n"));
    }

    @Test
    void aPortIsAtMost65535AndZeroIsNone() {
        assertEquals(List.of("CO04"), ids(check("shop.port=80801\n")));
        assertEquals(List.of("CO05"), ids(check("shop.port=0\n")));
        assertEquals(List.of(), check("shop.port=-1\n"));
    }

    @Test
    void aDurationWithoutUnitIsReportedBesideOthersWithOne() {
        assertEquals(List.of(), check("shop.mail.timeout=500\n"));
        SettingFinding finding = single("shop.mail.timeout=30\nshop.mail.interval=5s\n");
        assertEquals("CO05", finding.id());
        assertEquals("shop.mail.timeout=30 is read as 30ms", finding.finding().message());
    }

    @Test
    void theSameSettingInTwoSpellingsIsADuplicate() {
        SettingFinding finding = single("shop.mail.host=a\nshop.mail.HOST=b\n");

        assertEquals("CO06", finding.id());
        assertEquals(
                "shop.mail.HOST is set twice, also as shop.mail.host",
                finding.finding().message());
        assertEquals(List.of(), yaml("shop.mail.host: a\n---\nshop.mail.host: b\n"));
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheOthersAreChecked() {
        List<SettingFinding> findings = validation(ValidationSettings.none())
                .check(List.of(
                        file("a/application.yml", "shop:\n\tport: 1\n"), file("application.yml", "shop.prot: 1\n")))
                .findings();

        assertEquals(List.of("CO07", "CO03"), ids(findings));
        assertEquals(2, findings.get(0).finding().place().line());
    }

    @Test
    void aProfileThatNothingActivatesIsReportedIfItIsNearlyAKnownOne() {
        String documents = "spring.profiles.active: prod\n---\nspring.config.activate.on-profile: %s\nshop.port: 1\n";
        assertEquals(List.of("CO08"), ids(yaml(documents.formatted("prd"))));
        assertEquals(List.of(), yaml(documents.formatted("prod")));
        assertEquals(List.of(), yaml(documents.formatted("cloud")));
        List<SettingFinding> listed = validation(settings("profiles: [prod, eu]"))
                .check(List.of(file("application.yml", documents.formatted("cloud"))))
                .findings();
        assertEquals(List.of("CO08"), ids(listed));
    }

    // hard case 4
    @Test
    void theOldAndTheNewNameWithDifferentValuesAreAConflict() {
        List<String> ids = ids(check("shop.mail.server=a\nshop.mail.host=b\n"));
        assertEquals(List.of("CO01", "CO11"), ids);
        assertEquals(List.of("CO01"), ids(check("shop.mail.server=a\nshop.mail.host=a\n")));
    }

    @Test
    void aSettingThatRepeatsTheDefaultIsARemark() {
        SettingFinding finding = single("shop.port=8080\n");

        assertEquals("CO12", finding.id());
        assertEquals(Level.INFO, finding.finding().level());
    }

    @Test
    void aPlaceholderThatNothingSetsIsReportedIfThatIsAskedFor() {
        ValidationSettings rules = ValidationSettings.none().with(java.util.Map.of(), true);
        assertEquals(List.of("CO13"), ids(check(rules, "shop.mail.host=${mail.name}\n")));
        assertEquals(List.of(), check(rules, "shop.mail.host=${mail.name}\nmail.name=x\n"));
        assertEquals(List.of(), check(rules, "shop.mail.host=${mail.name:x}\n"));
        assertEquals(List.of(), check("shop.mail.host=${mail.name}\n"));
    }

    // hard case 25
    @Test
    void aCommentWithAReasonTurnsAFindingOff() {
        assertEquals(List.of(), check("# config-options: ignore CO03 read by a script\nshop.mail.hsot=x\n"));
        ValidationResult without = result("# config-options: ignore CO03\nshop.mail.hsot=x\n");
        assertEquals(List.of("CO03"), ids(without.findings()));
        assertEquals(1, without.notes().size());
        ValidationResult unused = result("# config-options: ignore CO03 read by a script\nshop.mail.host=x\n");
        assertTrue(
                unused.notes().get(0).contains("no finding CO03 in line 2"),
                () -> unused.notes().toString());
    }

    @Test
    void aSettingWithAReasonTurnsFindingsOff() {
        ValidationSettings rules = settings("ignore: [{id: CO03, key: shop.mail.*, reason: read by a script}]");
        assertEquals(List.of(), check(rules, "shop.mail.hsot=x\n"));
        ValidationResult unused = validation(rules).check(List.of(file("application.properties", "shop.port=1\n")));
        assertEquals(
                List.of(".mvn/waymark.yaml:1:10: nothing to ignore: no finding CO03 of shop.mail.*"), unused.notes());
    }

    @Test
    void severitiesCanBeWeakenedAndTurnedOff() {
        ValidationSettings weak =
                ValidationSettings.none().with(java.util.Map.of(OptionRule.UNKNOWN, Level.WARN), false);
        assertEquals(
                Level.WARN, check(weak, "shop.mail.hsot=x\n").get(0).finding().level());
        ValidationSettings off = ValidationSettings.none().with(java.util.Map.of(OptionRule.UNKNOWN, Level.OFF), false);
        assertEquals(List.of(), check(off, "shop.mail.hsot=x\n"));
    }

    // hard case 17
    @Test
    void environmentVariablesSetOptions() {
        List<SettingFinding> findings = validation(ValidationSettings.none())
                .check(List.of(file("prod.env", """
                        SHOP_MAIL_HOST=x
                        SHOP_MAIL_SERVER=x
                        SHOP_PORT=many
                        SHOP_PORTS_0_=1
                        SHOP_TAGS_A_B=1
                        PATH=/bin
                        SHOP_MAIL_HSOT=1
                        """)))
                .findings();

        assertEquals(List.of("CO01", "CO04", "CO03"), ids(findings));
    }

    @Test
    void theFixOfAnUnknownSettingIsRight() {
        SettingFinding finding = single("shop.mail.hsot=mail.acme.com\n");

        String renamed = "shop.mail.hsot=mail.acme.com\n"
                .replace(finding.key(), finding.replacement().orElseThrow());
        assertEquals(List.of(), check(renamed));
    }

    // hard case 22
    @Test
    void withoutMetadataNothingIsReported() {
        try (ReadModel read = new ModelReader(new MetadataCache()).read(List.of())) {
            ValidationResult result = new Validation(read, ValidationSettings.none())
                    .check(List.of(file("application.properties", "a.b.c=1\n")));
            assertEquals(List.of(), result.findings());
            assertEquals(0, result.options());
        }
    }

    @Test
    void theJsonReportNamesWhatWasSkipped() {
        ValidationReport report =
                new ValidationReport("com.acme:shop:1", result("shop.tags.a=1\nx=2\nshop.prot=1\n"), true);

        assertEquals("3 settings in 1 file: 1 checked, 2 foreign; 1 warning", report.summary());
        String json = report.text(FindingFormat.JSON);
        assertTrue(json.contains("\"id\": \"CO03\""), json);
        assertTrue(json.contains("\"replacement\": \"shop.port\""), json);
        assertTrue(
                json.contains("\"skipped\": {\n    \"placeholders\": 0,\n    \"foreign\": 2,\n    \"open\": 0"), json);
    }

    private static List<String> ids(List<SettingFinding> findings) {
        return findings.stream().map(SettingFinding::id).toList();
    }

    private SettingFinding single(String properties) {
        List<SettingFinding> findings = check(properties);
        assertEquals(1, findings.size(), () -> "findings: " + findings);
        return findings.get(0);
    }

    private List<SettingFinding> check(String properties) {
        return check(ValidationSettings.none(), properties);
    }

    private List<SettingFinding> check(ValidationSettings rules, String properties) {
        return validation(rules)
                .check(List.of(file("application.properties", properties)))
                .findings();
    }

    private List<SettingFinding> yaml(String text) {
        return validation(ValidationSettings.none())
                .check(List.of(file("application.yml", text)))
                .findings();
    }

    private ValidationResult result(String properties) {
        return validation(ValidationSettings.none()).check(List.of(file("application.properties", properties)));
    }

    private static ValidationSettings settings(String yaml) {
        Optional<Tree> tree = YamlFile.read(yaml, ".mvn/waymark.yaml").root();
        return ValidationSettings.of(tree, List.of(), List.of());
    }

    private Validation validation(ValidationSettings rules) {
        try {
            Path metadata = folder.resolve("META-INF/spring-configuration-metadata.json");
            Files.createDirectories(metadata.getParent());
            Files.writeString(metadata, METADATA);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<ClassPathEntry> classPath = new ArrayList<>();
        classPath.add(new ClassPathEntry("spring-boot-3.5.7.jar", folder, false));
        return new Validation(new ModelReader(new MetadataCache()).read(classPath), rules);
    }

    private static ConfigurationFile file(String name, String text) {
        Path path = Path.of(name);
        String fileName = path.getFileName().toString();
        FileFormat format = fileName.endsWith(".env")
                ? FileFormat.ENVIRONMENT
                : fileName.endsWith(".properties") ? FileFormat.PROPERTIES : FileFormat.YAML;
        ConfigurationPath where =
                new ConfigurationPath(path, name, format, "application", "", FileLocation.RESOURCES, false, false, "");
        return ConfigurationFile.read(where, text.getBytes(StandardCharsets.UTF_8), Dialect.SPRING);
    }
}
