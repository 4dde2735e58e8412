package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.Store.BrokenStore;
import io.github.waymark.entrypoints.Store.Bucket;
import io.github.waymark.entrypoints.Store.FileStore;
import io.github.waymark.entrypoints.Store.FullStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All extensions of a service: the cases of stevedore's ExtensionManager and of its tests of callbacks, each named in a comment. */
class ExtensionsTest {

    private static final String NONE = "org.example.Gone";

    private ServicePath path;
    private Extensions<Store> stores;

    @BeforeEach
    void twoThatWorkAndTwoThatDoNot(@TempDir Path folder) {
        path = ServicePath.of(folder, Store.class)
                .with(FileStore.class, BrokenStore.class)
                .withLines(Bucket.class.getName() + "\n" + NONE);
        stores = path.extensions(Store.class);
    }

    @AfterEach
    void close() throws java.io.IOException {
        path.close();
    }

    /** Stevedore: test_detect_plugins. */
    @Test
    void theNamesAreThoseOfAllFilesInTheirOrder() {
        assertEquals(List.of("file", "broken", "s3"), stores.names());
    }

    /** Stevedore: test_get_by_name. */
    @Test
    void aProviderIsFoundByItsName() {
        assertEquals("s3 x", stores.driver("s3").call("x"));
    }

    /** Stevedore: test_list_entry_points, test_list_entry_points_names. */
    @Test
    void providersAreListedWithoutMakingThem() {
        int made = FileStore.MADE.get() + Bucket.MADE.get() + BrokenStore.ATTEMPTS.get();

        List<Extension<Store>> all = path.extensions(Store.class).all().collect(Collectors.toUnmodifiableList());

        assertEquals(
                List.of(FileStore.class, BrokenStore.class, Bucket.class),
                all.stream().map(Extension::type).collect(Collectors.toUnmodifiableList()));
        assertEquals(made, FileStore.MADE.get() + Bucket.MADE.get() + BrokenStore.ATTEMPTS.get());
    }

    /** Stevedore: test_contains_by_name. */
    @Test
    void whetherAProviderExistsIsAskedOfTheNames() {
        assertTrue(stores.names().contains("s3"));
        assertFalse(stores.names().contains("gcs"));
    }

    /** Stevedore: test_get_by_name_missing. */
    @Test
    void anUnknownNameIsAnExceptionWithAllNames() {
        NoSuchExtensionException none = assertThrows(NoSuchExtensionException.class, () -> stores.driver("fiel"));

        assertEquals("fiel", none.name());
        assertEquals("file", none.names().get(0));
        assertEquals(
                "There is no provider of io.github.waymark.entrypoints.Store named 'fiel'."
                        + " There are: file (target/test-classes), s3 (target/test-classes), broken (target/test-classes)."
                        + " Not loaded: Provider org.example.Gone not found.",
                none.getMessage());
    }

    /** Stevedore: test_load_multiple_times_entry_points, test_load_multiple_times_plugins. */
    @Test
    void theInstanceIsTheSameAtEachLookUp() {
        assertSame(stores.driver("file"), stores.driver("file"));
        assertSame(stores.driver("file"), stores.named("file").get(0));
        assertSame(
                stores.driver("file"),
                stores.onConflict(Conflict.FIRST)
                        .retry()
                        .onFailure(failure -> {})
                        .driver("file"));
    }

    /** Stevedore: test_use_cache. There is no cache of names: a new loader reads the class path again. */
    @Test
    void twoLoadersShareNothing() {
        Extensions<Store> others = path.extensions(Store.class);

        assertEquals(stores.names(), others.names());
        assertFalse(stores.driver("file") == others.driver("file"));
    }

    /** Stevedore: test_iterable, test_items. */
    @Test
    void allProvidersAreAStreamWithNames() {
        Map<String, Class<?>> items = new TreeMap<>();
        stores.all().forEach(extension -> items.put(extension.name(), extension.type()));

        assertEquals(Map.of("broken", BrokenStore.class, "file", FileStore.class, "s3", Bucket.class), items);
    }

    /** Stevedore: test_invoke_on_load. */
    @Test
    void anInstanceIsMadeWhenItIsAskedFor() {
        Extension<Store> file = stores.all().findFirst().orElseThrow();
        int made = FileStore.MADE.get();

        assertEquals("file a", file.get().call("a"));
        assertEquals(made + 1, FileStore.MADE.get());
    }

    /** Stevedore: test_map_return_values, test_map_arguments, test_map_method. */
    @Test
    void aFunctionIsMappedOverTheInstances() {
        List<String> results = stores.onFailure(failure -> {}).enabledIf(store -> true).stream()
                .map(store -> store.call("1"))
                .collect(Collectors.toUnmodifiableList());

        assertEquals(List.of("file 1", "s3 1"), results);
    }

    /** Stevedore: test_map_eats_errors, which is not copied, and test_map_propagate_exceptions. */
    @Test
    void theExceptionOfAMappedFunctionIsNotHidden(@TempDir Path folder) throws java.io.IOException {
        try (ServicePath full = ServicePath.of(folder, Store.class).with(FullStore.class)) {
            Extensions<Store> all = full.extensions(Store.class);

            IllegalStateException e = assertThrows(
                    IllegalStateException.class,
                    () -> all.all().forEach(extension -> extension.get().call("x")));

            assertEquals("disk full", e.getMessage());
        }
    }

    /** Stevedore: test_map_errors_when_no_plugins. A stream without elements is no error here. */
    @Test
    void aServiceWithoutProvidersIsAnEmptyStream(@TempDir Path folder) throws java.io.IOException {
        try (ServicePath empty = ServicePath.of(folder, Store.class)) {
            Extensions<Store> none = empty.extensions(Store.class);

            assertEquals(0, none.all().count());
            assertEquals(List.of(), none.names());
            assertEquals(List.of(), none.named("s3"));
            assertEquals(List.of(), none.enabledIf(store -> true));
            assertEquals(
                    List.of("s3"), none.enabled(List.of("s3"), Missing.IGNORE).missing());
        }
    }

    /** Stevedore: test_extension_failure_custom_callback. */
    @Test
    void aConsumerGetsEachFailureOnce() {
        List<String> reasons = new ArrayList<>();

        List<Store> usable =
                stores.onFailure(failure -> reasons.add(failure.reason())).enabledIf(store -> true);

        assertEquals(2, usable.size());
        assertEquals(2, reasons.size());
        assertEquals("Provider org.example.Gone not found", reasons.get(0));
        assertTrue(
                reasons.get(1)
                        .startsWith("Provider " + BrokenStore.class.getName() + " could not be instantiated:"
                                + " java.lang.IllegalStateException: no disk"),
                reasons.get(1));
    }

    /** Stevedore: test_missing_entrypoints_callback. */
    @Test
    void aConsumerGetsEachMissingNameOfAList() {
        List<LoadFailure> failures = new ArrayList<>();
        Extensions<Store> listening = stores.onFailure(failures::add);
        failures.clear();

        listening.enabled(List.of("file", "bar"), Missing.WARN);

        assertEquals(1, failures.size());
        assertTrue(
                failures.get(0).reason().contains("named 'bar'"),
                failures.get(0).reason());
        assertEquals(Store.class.getName(), failures.get(0).service());
    }

    /** Stevedore: test_module_name, test_attr, test_entry_point_target. */
    @Test
    void anExtensionKnowsItsClassAndArtifact() {
        Extension<Store> file = stores.all().findFirst().orElseThrow();

        assertEquals(FileStore.class, file.type());
        assertEquals("target/test-classes", file.artifact());
        assertEquals("file (" + FileStore.class.getName() + ", target/test-classes)", file.toString());
        assertEquals(Store.class.getName() + " [file, broken, s3]", stores.toString());
    }

    @Test
    void withoutAnyProviderTheMessageSaysWhatIsMissing(@TempDir Path folder) throws java.io.IOException {
        try (ServicePath empty = ServicePath.of(folder, Store.class)) {
            Extensions<Store> none = empty.extensions(Store.class);

            NoSuchExtensionException e = assertThrows(NoSuchExtensionException.class, () -> none.driver("s3"));

            assertEquals(
                    "There is no provider of io.github.waymark.entrypoints.Store: no"
                            + " META-INF/services/io.github.waymark.entrypoints.Store names one, and no module provides it."
                            + " Add the jar that has 's3'; if this program is packaged as one jar, check that the file was"
                            + " not lost there.",
                    e.getMessage());
        }
    }
}
