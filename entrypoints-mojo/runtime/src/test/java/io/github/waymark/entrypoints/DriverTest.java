package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.Store.BrokenStore;
import io.github.waymark.entrypoints.Store.Bucket;
import io.github.waymark.entrypoints.Store.CapitalBucket;
import io.github.waymark.entrypoints.Store.FileStore;
import io.github.waymark.entrypoints.Store.OtherBucket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One provider by name: the cases of stevedore's DriverManager and of its conflict resolvers, each named in a comment. */
class DriverTest {

    private ServicePath path;
    private Extensions<Store> stores;

    /** The two of one name are no neighbours. */
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

    /** Stevedore: test_detect_plugins, test_call, test_driver_property_invoked_on_load. */
    @Test
    void theDriverIsTheInstanceOfTheName() {
        Store store = stores.driver("file");

        assertTrue(store instanceof FileStore);
        assertEquals("file a", store.call("a"));
    }

    /** Stevedore: test_driver_property_not_invoked_on_load. */
    @Test
    void theClassIsKnownWithoutAnInstance() {
        Class<?> type = stores.all()
                .filter(one -> one.name().equals("broken"))
                .map(Extension::type)
                .findFirst()
                .orElseThrow();

        assertEquals(BrokenStore.class, type);
    }

    /** Stevedore: test_no_drivers. */
    @Test
    void anUnknownDriverIsAnException() {
        NoSuchExtensionException none = assertThrows(NoSuchExtensionException.class, () -> stores.driver("flie"));

        assertEquals(List.of("file", "s3", "broken"), none.names());
    }

    /** Stevedore: test_bad_driver. */
    @Test
    void theExceptionOfAConstructorIsTheCause() {
        ExtensionFailedException failed = assertThrows(ExtensionFailedException.class, () -> stores.driver("broken"));

        assertTrue(String.valueOf(failed.getCause()).startsWith("java.lang.IllegalStateException: no disk"));
        assertTrue(
                String.valueOf(failed.getMessage())
                        .startsWith("io.github.waymark.entrypoints.Store: Provider " + BrokenStore.class.getName()
                                + " could not be instantiated: java.lang.IllegalStateException: no disk"),
                failed.getMessage());
        assertEquals(failed.getMessage(), failed.failure().toString());
        assertSame(failed.getCause(), failed.failure().cause());
    }

    /** Stevedore: test_multiple_drivers, test_error_on_conflict. Also if the two are no neighbours, which stevedore misses. */
    @Test
    void twoOfOneNameAreAnExceptionWithBothClassesAndArtifacts() {
        AmbiguousExtensionException two = assertThrows(AmbiguousExtensionException.class, () -> stores.driver("s3"));

        assertEquals("s3", two.name());
        assertEquals(
                "Several providers of io.github.waymark.entrypoints.Store are named 's3': " + Bucket.class.getName()
                        + ", target/test-classes; " + OtherBucket.class.getName() + ", target/test-classes."
                        + " Remove one of them, give one another name with @Named, or choose one with onConflict.",
                two.getMessage());
    }

    /** Stevedore: test_ignore_conflicts. The first one is used, and not the last one. */
    @Test
    void theFirstOfOneNameIsUsedOnRequest() {
        assertEquals("s3 x", stores.onConflict(Conflict.FIRST).driver("s3").call("x"));
        assertThrows(
                AmbiguousExtensionException.class,
                () -> stores.onConflict(Conflict.FIRST)
                        .onConflict(Conflict.FAIL)
                        .driver("s3"));
    }

    /** Stevedore: test_custom_conflict_resolver. */
    @Test
    void aFunctionChoosesAmongAllOfTheName() {
        List<List<String>> asked = new ArrayList<>();

        Store chosen = stores.onConflict(same -> {
                    asked.add(same.stream()
                            .map(one -> one.type().getSimpleName())
                            .collect(Collectors.toUnmodifiableList()));
                    return same.get(1);
                })
                .driver("s3");

        assertEquals("other s3 x", chosen.call("x"));
        assertEquals(List.of(List.of("Bucket", "OtherBucket")), asked);
    }

    /** Stevedore gives back the class instead of an object that is false. */
    @Test
    void aDriverThatLooksEmptyIsStillTheDriver() {
        List<String> empty = new ArrayList<>();

        Extensions<List<String>> lists = Extensions.forTesting(Map.of("empty", empty));

        assertSame(empty, lists.driver("empty"));
    }

    /** Stevedore loads everything before it looks a name up. */
    @Test
    void onlyTheDriverIsMade() {
        int made = Bucket.MADE.get() + BrokenStore.ATTEMPTS.get();

        stores.driver("file");

        assertEquals(made, Bucket.MADE.get() + BrokenStore.ATTEMPTS.get());
        assertEquals(List.of(), stores.failures());
    }

    @Test
    void namesThatDifferInCaseOnlyAreTwoNames(@TempDir Path folder) throws IOException {
        try (ServicePath cases = ServicePath.of(folder, Store.class).with(Bucket.class, CapitalBucket.class)) {
            Extensions<Store> both = cases.extensions(Store.class);

            assertEquals(List.of("s3", "S3"), both.names());
            assertTrue(both.driver("S3") instanceof CapitalBucket);
        }
    }

    @Test
    void aNameThatDiffersInCaseOnlyIsNamedInTheMessage() {
        NoSuchExtensionException none = assertThrows(NoSuchExtensionException.class, () -> stores.driver("File"));

        assertTrue(
                String.valueOf(none.getMessage())
                        .contains("'File' and 'file' differ in case only, and names are compared exactly."),
                none.getMessage());
    }

    @Test
    void aMistypedNameIsSuggested() {
        NoSuchExtensionException none = assertThrows(NoSuchExtensionException.class, () -> stores.driver("brocken"));

        assertTrue(String.valueOf(none.getMessage()).contains("Did you mean 'broken'?"), none.getMessage());
    }
}
