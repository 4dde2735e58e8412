package io.github.waymark.entrypoints.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints.KnownProvider;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints.ProviderKey;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryPointDiffTest {

    private static final KnownProvider BOTH = new KnownProvider("s3", true, true);

    private static DeclaredEntryPoints version(Map<ProviderKey, KnownProvider> providers, Map<String, String> scripts) {
        return new DeclaredEntryPoints(new TreeMap<>(providers), new TreeMap<>(scripts));
    }

    private static EntryPointDiff diff(DeclaredEntryPoints before, DeclaredEntryPoints after) {
        return new EntryPointDiff("1.2", before, "1.3", after);
    }

    @Test
    void theSameHasNoDifference() {
        DeclaredEntryPoints same = version(Map.of(new ProviderKey("x.Store", "x.S3"), BOTH), Map.of("run", "x.Cli"));

        EntryPointDiff diff = diff(same, same);

        assertTrue(diff.isEmpty());
        assertEquals("1.2 -> 1.3: 0 removed, 0 changed, 0 added, of 1 provider and 1 script\n", diff.text());
        assertEquals("", diff.note());
    }

    @Test
    void whatUsersMissComesFirst() {
        EntryPointDiff diff = diff(
                version(
                        Map.of(
                                new ProviderKey("x.Store", "x.S3"), BOTH,
                                new ProviderKey("x.Store", "x.File"), new KnownProvider("file", true, true),
                                new ProviderKey("x.Clock", "x.Quartz"), new KnownProvider("quartz", true, true)),
                        Map.of("old", "x.Cli")),
                version(
                        Map.of(
                                new ProviderKey("x.Store", "x.S3"), new KnownProvider("bucket", true, false),
                                new ProviderKey("x.Store", "x.Gcs$Store"), new KnownProvider("gcs", true, true),
                                new ProviderKey("x.Auth", "x.Ldap"), new KnownProvider("ldap", false, true)),
                        Map.of("new", "x.Cli")));

        assertFalse(diff.isEmpty());
        assertEquals("""
                removed: All providers of `x.Clock` were removed: `quartz` (`x.Quartz`)
                removed: The provider `file` (`x.File`) of `x.Store` was removed
                removed: The provider `bucket` (`x.S3`) of `x.Store` is no longer found on the module path
                removed: The command `old` was removed
                changed: The provider `bucket` (`x.S3`) of `x.Store` was named `s3` before
                added: Providers of `x.Auth` were added: `ldap` (`x.Ldap`)
                added: The provider `gcs` (`x.Gcs$Store`) of `x.Store` was added
                added: The command `new` was added
                1.2 -> 1.3: 4 removed, 1 changed, 3 added, of 3 providers and 1 script
                """, diff.text());
    }

    @Test
    void aNoteHasWhatWasRemovedForThoseWhoUpgradeAndWhatWasAddedAsFeatures() {
        EntryPointDiff diff = diff(
                version(Map.of(), Map.of("old", "x.Cli")),
                version(Map.of(new ProviderKey("x.Store", "x.S3"), new KnownProvider("it's", true, true)), Map.of()));

        assertEquals("""
                upgrade:
                  - The command `old` was removed.
                features:
                  - 'Providers of `x.Store` were added: `it''s` (`x.S3`).'
                """, diff.note());
    }

    @Test
    void jsonHasEachChange() {
        EntryPointDiff diff = diff(
                version(Map.of(new ProviderKey("x.Store", "x.S3"), new KnownProvider("s3", false, true)), Map.of()),
                version(Map.of(new ProviderKey("x.Store", "x.S3"), BOTH), Map.of()));

        JsonObject json = JsonParser.parseString(diff.json()).getAsJsonObject();

        assertEquals(1, json.get("schema").getAsInt());
        assertEquals("1.2", json.get("from").getAsString());
        JsonObject change = json.getAsJsonArray("changes").get(0).getAsJsonObject();
        assertEquals("added", change.get("change").getAsString());
        assertEquals("features", change.get("section").getAsString());
        assertEquals("provider", change.get("subject").getAsString());
        assertEquals("x.Store", change.get("service").getAsString());
        assertEquals("x.S3", change.get("name").getAsString());
        assertEquals(
                "The provider `s3` (`x.S3`) of `x.Store` is now found on the class path",
                change.get("text").getAsString());
    }
}
