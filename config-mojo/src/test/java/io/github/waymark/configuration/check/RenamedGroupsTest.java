package io.github.waymark.configuration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.configuration.source.RealJars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Metadata says of some options of a group where they are now, and of others, which nested classes have, only that they are gone. */
class RenamedGroupsTest {

    private static final Origin HERE = new Origin("x.jar", "x.json", "");

    private final List<Option> options = new ArrayList<>();

    private void live(String... names) {
        for (String name : names) {
            options.add(option(name));
        }
    }

    private static Option option(String name) {
        return Option.of(name, OptionType.ofJava("java.lang.String"), HERE);
    }

    private void removed(String name, String replacement, String reason) {
        Deprecation deprecation = new Deprecation(
                Deprecation.Severity.ERROR,
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Optional.of(replacement).filter(text -> !text.isEmpty()),
                Optional.empty());
        options.add(option(name).change().deprecation(Optional.of(deprecation)).build());
    }

    private void removed(String name, String replacement) {
        removed(name, replacement, "");
    }

    private OptionModel model() {
        return OptionModel.of(Dialect.SPRING, List.of(Declarations.of(options)));
    }

    private String renamed(String name) {
        OptionModel model = model();
        Optional<Option> known = model.find(name);
        Replacements replacements = new Replacements(model);
        return known.map(option -> replacements.of(option).last())
                .orElseGet(() -> replacements.ofUnknown(model.canonical(name)))
                .orElse("");
    }

    @Test
    void whatMetadataSaysOfSomeOptionsOfAGroupHoldsForTheOthers() {
        removed("spring.redis.host", "spring.data.redis.host");
        removed("spring.redis.lettuce.shutdown-timeout", "spring.data.redis.lettuce.shutdown-timeout");
        removed("spring.redis.lettuce.pool.max-active", "");
        live("spring.data.redis.host", "spring.data.redis.lettuce.shutdown-timeout");
        live("spring.data.redis.lettuce.pool.max-active", "spring.data.redis.lettuce.pool.max-idle");

        assertEquals("spring.data.redis.lettuce.pool.max-active", renamed("spring.redis.lettuce.pool.max-active"));
        assertEquals(
                "spring.data.redis.lettuce.pool.max-idle",
                renamed("spring.redis.lettuce.pool.maxIdle"),
                "one that metadata has forgotten");
        assertEquals("", renamed("spring.redis.lettuce.pool.max-total"), "nothing has that name");
    }

    @Test
    void anOptionThatStillHasAnEffectShowsThatTheGroupIsThere() {
        removed("shop.mail.host", "shop.post.mail.host");
        live("shop.mail.port", "shop.post.mail.host", "shop.post.mail.user");

        assertEquals("", renamed("shop.mail.user"));
    }

    @Test
    void optionsThatWentToSeveralGroupsSayNothingAboutOthers() {
        removed("shop.mail.host", "shop.post.host");
        removed("shop.mail.port", "shop.server.port");
        live("shop.post.host", "shop.server.port", "shop.post.user", "shop.server.user");

        assertEquals("", renamed("shop.mail.user"));
    }

    @Test
    void anOptionThatGotAnotherNameSaysNothingAboutOthers() {
        removed("shop.mail.host", "shop.post.server");
        live("shop.post.server", "shop.post.user");

        assertEquals("", renamed("shop.mail.user"));
    }

    @Test
    void anOptionThatWasRemovedForAReasonIsNotRenamed() {
        removed("shop.mail.host", "shop.post.host");
        removed("shop.mail.user", "", "Users are no longer supported.");
        live("shop.post.host", "shop.post.user");

        assertEquals("", renamed("shop.mail.user"));
    }

    @Test
    void ofSpringBootEveryRenameThatIsFoundIsTheOneThatItsMetadataStates() {
        for (String version : List.of("2.7.18", "3.5.7", "4.0.7-app")) {
            options.clear();
            for (String[] row : RealJars.table("spring/keys-" + version + ".tsv")) {
                if (row[3].isEmpty()) {
                    live(row[0]);
                } else {
                    removed(row[0], row[4]);
                }
            }
            OptionModel model = model();
            RenamedGroups groups = new RenamedGroups(model);
            int same = 0;
            for (Option option : options) {
                Optional<String> stated = option.deprecation().flatMap(Deprecation::replacement);
                Optional<String> found = groups.of(model.canonical(option.name()))
                        .map(renamed -> renamed.option().name());
                if (stated.isPresent() && found.isPresent()) {
                    assertEquals(stated, found, option.name());
                    same++;
                }
            }
            assertTrue(same >= 25, version + ": " + same);
        }
    }
}
