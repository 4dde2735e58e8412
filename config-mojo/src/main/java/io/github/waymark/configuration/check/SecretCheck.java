package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds secrets that are written in configuration files: one finding a file, with the names.
 *
 * <p>Values are never a part of a finding.
 */
public final class SecretCheck {

    private static final int MAX_NAMES = 5;
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");
    private static final Pattern URL_PASSWORD = Pattern.compile("://[^/\\s:@]*:(?!\\$\\{)[^/\\s@]+@");
    private static final Pattern QUERY_PASSWORD =
            Pattern.compile("://.*[?&;](?:password|secret|token)=(?!\\$\\{)[^&;\\s]+", Pattern.CASE_INSENSITIVE);

    /** A boolean or duration is no secret: {@code refresh-token: true}. */
    private static final Pattern NO_SECRET = Pattern.compile("(?i)true|false|[0-9]+(ms|s|m|h|d)|PT?[0-9DHMS.]+");

    /** Of encrypted values, and references to where a secret is. */
    private static final List<String> REFERENCES = List.of(
            "enc(",
            "{cipher}",
            "{vault}",
            "{aes",
            "vault:",
            "classpath:",
            "classpath*:",
            "file:",
            "secret:",
            "sm://",
            "/",
            "./",
            "../");

    private static final Set<Kind> TEXTS = Set.of(Kind.STRING, Kind.OPAQUE, Kind.LIST, Kind.MAP);

    private final OptionModel model;
    private final SecretNames names;

    public SecretCheck(OptionModel model, SecretNames names) {
        this.model = model;
        this.names = names;
    }

    /** The finding for a file; empty if it has no secrets, or only ones that comments allow. */
    public Optional<SettingFinding> of(ConfigurationFile file) {
        List<FileSetting> secrets = new ArrayList<>();
        for (FileSetting setting : file.settings()) {
            boolean allowed = file.suppressions().stream()
                    .anyMatch(one -> !one.reason().isEmpty()
                            && one.covers(
                                    OptionRule.SECRET.id(), setting.place().line()));
            if (isSecret(setting) && !allowed) {
                secrets.add(setting);
            }
        }
        return secrets.isEmpty() ? Optional.empty() : Optional.of(finding(file, secrets));
    }

    /** Whether a setting shows a secret. */
    boolean isSecret(FileSetting setting) {
        String value = setting.value().strip();
        if (value.isEmpty() || setting.opaque() || names.isAllowed(setting.key())) {
            return false;
        }
        if (PRIVATE_KEY.matcher(value).find()
                || URL_PASSWORD.matcher(value).find()
                || QUERY_PASSWORD.matcher(value).find()) {
            return true;
        }
        if (isReference(value)) {
            return false;
        }
        Optional<Option> option = model.find(setting.key());
        boolean text = option.map(one -> TEXTS.contains(one.type().kind())).orElse(true);
        return option.map(Option::secret).orElse(false)
                || (text
                        && names.contains(setting.key())
                        && !NO_SECRET.matcher(value).matches());
    }

    private static boolean isReference(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.contains("${")
                || value.contains("#{")
                || REFERENCES.stream().anyMatch(lower::startsWith);
    }

    private static SettingFinding finding(ConfigurationFile file, List<FileSetting> secrets) {
        List<String> keys = secrets.stream().map(FileSetting::key).distinct().toList();
        String shown = String.join(", ", keys.subList(0, Math.min(MAX_NAMES, keys.size())));
        String more = keys.size() > MAX_NAMES ? " and " + (keys.size() - MAX_NAMES) + " more" : "";
        String variable = keys.get(0).replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
        Finding finding = new Finding(
                OptionRule.SECRET,
                file.path().test() ? Level.OFF : OptionRule.SECRET.level(),
                secrets.get(0).place(),
                Count.of(keys.size(), "setting") + (keys.size() == 1 ? " has a secret" : " have secrets")
                        + " as a literal value: " + shown + more,
                "Everyone who can read the repository can read it, and resources are part of the published jar.",
                "Write a placeholder such as ${" + variable + "} and set the variable where the program runs; if the"
                        + " value is no secret, add the name to `config-options: {secrets: {allow: [" + keys.get(0)
                        + "]}}` in .mvn/waymark.yaml.");
        return new SettingFinding(finding, "", String.join(",", keys), Optional.empty(), Optional.empty());
    }
}
