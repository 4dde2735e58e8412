package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.RealJars;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares verdicts on the settings of 982 real files with those of another program. */
class RealSettingsTest {

    /**
     * The list was made without the patterns of names that Boot builds, so they are unknown in it. It takes an address, which is a
     * single value, for an object, and the key of a map for an option. It doesn't look into classes, where the methods and types of
     * OAuth registrations are single values, of which there is no first element.
     */
    private static final List<String> DIFFERENT = List.of(
            "management.endpoint.chaosmonkey.enabled",
            "management.endpoint.chaosmonkeyjmx.enabled",
            "management.endpoint.flowable.enabled",
            "management.endpoint.jhi-metrics.enabled",
            "management.endpoint.jhimetrics.enabled",
            "management.endpoint.refresh.enabled",
            "management.endpoint.restart.enabled",
            "management.health.binders.enabled",
            "management.health.circuitbreakers.enabled",
            "management.health.ratelimiters.enabled",
            "server.address.ip",
            "spring.kafka.streams.properties[default.key.serde]",
            "spring.output.ansi.console-available",
            "spring.security.oauth2.client.registration.my-message-service.client-authentication-method[n]",
            "spring.security.oauth2.client.registration.test-client.authorization-grant-type[n]");

    @Test
    void settingsOfRealFilesAreKnownOrNotAsListed() {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        try (ReadModel read = RealJars.model("boot35")) {
            SettingMatcher matcher = new SettingMatcher(read.model(), read.types());
            for (String[] row : RealJars.table("real-files/keys-in-982-files.tsv")) {
                Match match = matcher.match(read.model().canonical(row[0].replace("[n]", "[0]")));
                counts.merge(row[1], 1, Integer::sum);
                if (!word(match, row[1]).equals(row[1])) {
                    differences.add(row[0]);
                }
            }
        }

        assertEquals(Map.of("exact", 329, "map", 318, "nested", 3, "unknown", 69), counts);
        assertEquals(DIFFERENT, differences);
    }

    private static String word(Match match, String listed) {
        if (match instanceof Match.Exact) {
            return "exact";
        }
        boolean below = match instanceof Match.Below || match instanceof Match.Open;
        if (match instanceof Match.Below one && one.parent().type().kind() == OptionType.Kind.LIST) {
            // An element of a list is listed as the option itself.
            return listed;
        }
        return below ? (listed.equals("nested") ? "nested" : "map") : match instanceof Match.Unknown ? "unknown" : "";
    }

    @Test
    void deprecatedSettingsOfModulesOnBootThreeAreFound() {
        int removed = 0;
        int deprecated = 0;
        try (ReadModel read = RealJars.model("boot35")) {
            SettingMatcher matcher = new SettingMatcher(read.model(), read.types());
            for (String[] row : RealJars.table("real-files/keys-in-982-files.tsv")) {
                Match match = matcher.match(read.model().canonical(row[0].replace("[n]", "[0]")));
                int times = Integer.parseInt(row[6]);
                Optional<Option> option = match instanceof Match.Exact exact
                        ? Optional.of(exact.option())
                        : match instanceof Match.Below below ? Optional.of(below.parent()) : Optional.empty();
                if (option.isPresent() && option.get().deprecation().isPresent()) {
                    removed += option.get().isRemoved() ? times : 0;
                    deprecated += option.get().isRemoved() ? 0 : times;
                }
            }
        }

        // 43 are listed. Four of these are spring.kafka.ssl.key-store-location and the like, which Boot reads: the
        // removed name differs
        // from that by a dash only, so that a file with the removed name works, too.
        assertEquals(39, removed);
        assertEquals(16, deprecated);
    }

    @Test
    void noValueOfRealFilesIsRefused() {
        Map<String, String> refused = new LinkedHashMap<>();
        int rows = 0;
        try (ReadModel read = RealJars.model("boot35")) {
            ValueRules rules = new ValueRules(
                    read.title(), read.types(), ValueReader.of(read.model().dialect()), SecretNames.COMMON);
            Option any = read.model().find("server.port").orElseThrow();
            for (String[] row : RealJars.table("real-files/typed-values.tsv")) {
                rows++;
                Option option = rules.resolved(Option.of("x", OptionType.ofJava(row[0]), any.origin()));
                ValueReading reading = ValueReader.of(read.model().dialect()).read(option, row[1]);
                if (reading instanceof ValueReading.Invalid invalid) {
                    refused.put(row[0] + " " + row[1], invalid.expected());
                }
            }
        }

        assertEquals(117, rows);
        assertEquals(Map.of(), refused);
    }

    @Test
    void ofTheOptionsWithNoEffectThoseThatDifferByADashFromAnOptionAreRead() {
        int read = 0;
        int silent = 0;
        try (ReadModel model = RealJars.model("boot35")) {
            for (Option option : model.model().declared()) {
                boolean removed = option.isRemoved();
                boolean found = removed
                        && model.model().find(option.name()).orElseThrow().isRemoved();
                read += removed && !found ? 1 : 0;
                silent += found ? 1 : 0;
            }
        }

        assertEquals(16, read);
        assertEquals(464, silent);
    }

    @Test
    void allDeprecatedOptionsOfBootAreFound() {
        Map<Boolean, Integer> counts = new TreeMap<>();
        try (ReadModel read = RealJars.model("boot35")) {
            for (Option option : read.model().declared()) {
                if (option.deprecation().isPresent()) {
                    counts.merge(option.isRemoved(), 1, Integer::sum);
                }
            }
        }

        assertEquals(Map.of(true, 480, false, 87), counts);
    }
}
