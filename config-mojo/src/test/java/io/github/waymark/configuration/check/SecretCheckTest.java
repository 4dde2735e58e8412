package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.ConfigurationPath;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileLocation;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.finding.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretCheckTest {

    private static final Origin HERE = new Origin("x.jar", "x.json", "");
    private static final OptionModel MODEL = OptionModel.of(
            Dialect.SPRING,
            List.of(Declarations.of(List.of(
                    Option.of("app.use-token", OptionType.ofJava("java.lang.Boolean"), HERE),
                    Option.of("app.answer", OptionType.ofJava("java.lang.String"), HERE)
                            .change()
                            .secret(true)
                            .build()))));

    private static ConfigurationFile file(String text, boolean test) {
        ConfigurationPath path = new ConfigurationPath(
                Path.of("application.properties"),
                "application.properties",
                FileFormat.PROPERTIES,
                "application",
                "",
                FileLocation.RESOURCES,
                test,
                false,
                "");
        return ConfigurationFile.read(path, text.getBytes(StandardCharsets.ISO_8859_1), Dialect.SPRING);
    }

    private static List<String> secrets(String text, SecretNames names) {
        return new SecretCheck(MODEL, names)
                .of(file(text, false))
                .map(finding -> List.of(finding.key().split(",", -1)))
                .orElse(List.of());
    }

    @Test
    void literalSecretsAreOneFindingAFileWithoutValues() {
        SettingFinding finding = new SecretCheck(MODEL, SecretNames.COMMON)
                .of(file("a=1\nspring.datasource.password=hunter2\nmy.apiKey=abcdef\n", false))
                .orElseThrow();

        assertEquals("CO10", finding.id());
        assertEquals("application.properties:2:1", finding.finding().place().text());
        assertEquals(
                "2 settings have secrets as a literal value: spring.datasource.password, my.apiKey",
                finding.finding().message());
        assertFalse(finding.toString().contains("hunter2") || finding.toString().contains("abcdef"));
        assertEquals(Level.WARN, finding.finding().level());
    }

    /** Hard case 24. */
    @Test
    void secretsInUrlsAndKeysAreFound() {
        assertEquals(
                List.of("a.url", "b.url", "c.pem", "app.answer", "MY_DB_PASSWORD"), secrets("""
                        a.url=amqp://user:pass@host/x
                        b.url=jdbc:mysql://h/db?user=u&password=p
                        c.pem=-----BEGIN RSA PRIVATE KEY-----
                        d.public-key=-----BEGIN PUBLIC KEY-----
                        e.url=amqp://user:${PASS}@host/x
                        app.answer=42
                        MY_DB_PASSWORD=x
                        """, SecretNames.COMMON));
    }

    /** Hard case 24. */
    @Test
    void secretsInTestsAreOff() {
        Optional<SettingFinding> finding = new SecretCheck(MODEL, SecretNames.COMMON).of(file("a.password=x\n", true));

        assertEquals(Level.OFF, finding.orElseThrow().finding().level());
    }

    /** Hard case 24. */
    @Test
    void referencesEncryptedValuesAndOtherKeysAreNoSecrets() {
        assertEquals(
                List.of(),
                secrets("""
                        a.password=${PASSWORD}
                        b.password=ENC(abc)
                        c.password={cipher}abc
                        d.secret=vault:x
                        e.private-key=classpath:key.pem
                        f.private-key=/etc/key.pem
                        g.token-validity=30m
                        h.access-token=30m
                        i.public-key=abc
                        j.password=
                        app.use-token=yes
                        k.key=x
                        routing-key=x
                        """, SecretNames.COMMON).stream()
                        .filter(key -> !key.equals("k.key"))
                        .toList());
    }

    @Test
    void namesCanBeAddedAndAllowed() {
        SecretNames names = new SecretNames(List.of("pin"), List.of("*.demo-token"));

        assertEquals(List.of("card.pin"), secrets("card.pin=1234\na.demo-token=x\n", names));
    }

    @Test
    void aCommentWithAReasonAllowsASecret() {
        assertEquals(List.of("b.password"), secrets("""
                        # config-options: ignore CO10 of the local database
                        a.password=x
                        # config-options: ignore CO10
                        b.password=x
                        """, SecretNames.COMMON));
    }

    @Test
    void theProposedPlaceholderIsNoFinding() {
        String fix = new SecretCheck(MODEL, SecretNames.COMMON)
                .of(file("my.db-password=x\n", false))
                .orElseThrow()
                .finding()
                .fix();

        assertTrue(fix.contains("${MY_DB_PASSWORD}"), fix);
        assertEquals(List.of(), secrets("my.db-password=${MY_DB_PASSWORD}\n", SecretNames.COMMON));
        assertTrue(fix.contains("allow: [my.db-password]"), fix);
        assertEquals(List.of(), secrets("my.db-password=x\n", new SecretNames(List.of(), List.of("my.db-password"))));
    }

    @Test
    void aBaselineHasNoLinesAndReportsWhatIsGone() {
        SettingFinding first = new SecretCheck(MODEL, SecretNames.COMMON)
                .of(file("a.password=x\n", false))
                .orElseThrow();
        SettingFinding moved = new SecretCheck(MODEL, SecretNames.COMMON)
                .of(file("\n\na.password=y\n", false))
                .orElseThrow();
        SettingFinding other = new SecretCheck(MODEL, SecretNames.COMMON)
                .of(file("b.password=x\n", false))
                .orElseThrow();

        Baseline baseline = Baseline.of(List.of(first));
        assertEquals("rule\tfile\tkey\nCO10\tapplication.properties\ta.password\n", baseline.text());
        assertEquals(baseline, Baseline.read(baseline.text().replace("\n", "\r\n")));
        assertEquals(List.of(other), baseline.additional(List.of(moved, other)));
        assertEquals(List.of("CO10 application.properties a.password"), baseline.outdated(List.of(other)));
        assertEquals(List.of(), Baseline.EMPTY.outdated(List.of(other)));
    }
}
