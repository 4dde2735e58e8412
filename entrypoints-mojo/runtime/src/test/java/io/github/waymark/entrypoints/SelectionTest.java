package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.entrypoints.Store.BrokenStore;
import io.github.waymark.entrypoints.Store.Bucket;
import io.github.waymark.entrypoints.Store.FileStore;
import io.github.waymark.entrypoints.Store.FullStore;
import io.github.waymark.entrypoints.Store.OtherBucket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several providers: the cases of stevedore's HookManager, NamedExtensionManager, EnabledExtensionManager and dispatch managers, each
 * named in a comment.
 */
class SelectionTest {

    private ServicePath path;
    private Extensions<Store> stores;

    @BeforeEach
    void twoOfOneName(@TempDir Path folder) {
        path = ServicePath.of(folder, Store.class)
                .with(Bucket.class, FileStore.class)
                .with(BrokenStore.class, OtherBucket.class);
        stores = path.extensions(Store.class);
    }

    @AfterEach
    void close() throws IOException {
        path.close();
    }

    private static List<String> called(List<Store> chosen) {
        return chosen.stream().map(store -> store.call("x")).collect(Collectors.toUnmodifiableList());
    }

    /** Stevedore: test_hook, test_get_by_name. */
    @Test
    void aHookIsAllProvidersOfAName() {
        assertEquals(List.of("s3 x", "other s3 x"), called(stores.named("s3")));
        assertEquals(List.of("file x"), called(stores.named("file")));
    }

    /** Stevedore: test_get_by_name_missing. */
    @Test
    void aHookThatNobodyProvidesIsAnEmptyList() {
        assertEquals(List.of(), stores.named("gcs"));
    }

    /** Stevedore's HookManager does not pass its conflict resolver on; a hook has no conflicts. */
    @Test
    void aHookNeverAsksTheResolverOfConflicts() {
        Extensions<Store> strict = stores.onConflict(same -> {
            throw new AssertionError("was asked");
        });

        assertEquals(2, strict.named("s3").size());
    }

    /** Stevedore: test_named. */
    @Test
    void aListOfNamesSelectsOneProviderEach() {
        assertEquals(
                List.of("file x"),
                called(stores.enabled(List.of("file"), Missing.FAIL).inOrder()));
    }

    /** Stevedore: test_enabled_before_load. */
    @Test
    void providersThatAreNotSelectedAreNotMade() {
        int attempts = BrokenStore.ATTEMPTS.get();
        int made = Bucket.MADE.get();

        stores.enabled(List.of("file"), Missing.FAIL).inOrder();
        stores.enabled(List.of("broken"), Missing.FAIL)
                .all()
                .forEach(extension -> assertEquals("broken", extension.name()));

        assertEquals(attempts, BrokenStore.ATTEMPTS.get());
        assertEquals(made, Bucket.MADE.get());
    }

    /** Stevedore: test_extensions_listed_in_name_order. */
    @Test
    void theSelectedOnesHaveTheOrderOfTheNames() {
        Extensions<Store> first = stores.onConflict(Conflict.FIRST);

        assertEquals(
                List.of("s3 x", "file x"),
                called(first.enabled(List.of("s3", "file"), Missing.FAIL).inOrder()));
        assertEquals(
                List.of("file x", "s3 x"),
                called(first.enabled(List.of("file", "s3", "file"), Missing.FAIL)
                        .inOrder()));
    }

    /** Stevedore: test_load_fail_ignored_when_sorted. */
    @Test
    void aSelectedOneThatFailsIsLeftOutIfAConsumerGetsTheFailure() {
        List<LoadFailure> failures = new ArrayList<>();

        List<Store> chosen = stores.onFailure(failures::add)
                .enabled(List.of("broken", "file"), Missing.FAIL)
                .inOrder();

        assertEquals(List.of("file x"), called(chosen));
        assertEquals(1, failures.size());
        assertThrows(
                ExtensionFailedException.class,
                () -> stores.enabled(List.of("broken", "file"), Missing.FAIL).inOrder());
    }

    /** Stevedore's DriverManager does not pass the callback for missing names on. */
    @Test
    void aMissingNameFailsOrIsListed() {
        NoSuchExtensionException none = assertThrows(
                NoSuchExtensionException.class, () -> stores.enabled(List.of("file", "gcs"), Missing.FAIL));
        Enabled<Store> warned = stores.enabled(List.of("gcs", "file", "gcs"), Missing.WARN);
        List<LoadFailure> failures = new ArrayList<>();
        Enabled<Store> ignored = stores.onFailure(failures::add).enabled(List.of("gcs"), Missing.IGNORE);

        assertEquals("gcs", none.name());
        assertEquals(List.of("gcs"), warned.missing());
        assertEquals(List.of("file x"), called(warned.inOrder()));
        assertEquals(List.of("gcs"), ignored.missing());
        assertEquals(List.of(), failures);
    }

    @Test
    void twoOfASelectedNameAreAConflict() {
        assertThrows(AmbiguousExtensionException.class, () -> stores.enabled(List.of("s3"), Missing.IGNORE));
    }

    /** Stevedore: test_enabled, test_enabled_after_load. */
    @Test
    void aPredicateIsAskedAfterTheProvidersAreMade() {
        List<Store> usable = stores.onFailure(failure -> {}).enabledIf(Store::isUsable);

        assertEquals(List.of("file x"), called(usable));
        assertThrows(ExtensionFailedException.class, () -> stores.enabledIf(Store::isUsable));
    }

    /** Stevedore: test_dispatch, test_dispatch_map_method. */
    @Test
    void aCallIsDispatchedToThoseThatAFilterPicks() {
        List<String> results = stores.all()
                .filter(extension -> !extension.name().equals("broken"))
                .map(extension -> extension.name() + ": " + extension.get().call("x"))
                .collect(Collectors.toUnmodifiableList());

        assertEquals(List.of("s3: s3 x", "file: file x", "s3: other s3 x"), results);
    }

    /** Stevedore: test_name_dispatch, test_name_dispatch_ignore_missing, test_name_dispatch_map_method. */
    @Test
    void aCallIsDispatchedToThoseOfSomeNames() {
        Set<String> names = Set.of("file", "gcs");

        List<String> results = stores.all()
                .filter(extension -> names.contains(extension.name()))
                .map(extension -> extension.get().call("x"))
                .collect(Collectors.toUnmodifiableList());

        assertEquals(List.of("file x"), results);
    }

    /** Stevedore swallows what the called method throws. */
    @Test
    void theExceptionOfADispatchedCallIsNotHidden(@TempDir Path folder) throws IOException {
        try (ServicePath full = ServicePath.of(folder, Store.class).with(FullStore.class, FileStore.class)) {
            List<Store> all =
                    full.extensions(Store.class).onFailure(failure -> {}).enabledIf(store -> true);

            assertThrows(IllegalStateException.class, () -> called(all));
        }
    }
}
