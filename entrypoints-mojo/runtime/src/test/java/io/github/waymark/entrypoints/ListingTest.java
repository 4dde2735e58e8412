package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.Store.Bucket;
import io.github.waymark.entrypoints.Store.FileStore;
import io.github.waymark.entrypoints.Store.FullStore;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a class path becomes an extension, and what a failure. */
class ListingTest {

    @TempDir
    private Path folder;

    private static List<String> reasons(Extensions<?> extensions) {
        return extensions.failures().stream().map(LoadFailure::reason).collect(Collectors.toUnmodifiableList());
    }

    @Test
    void aProviderThatCanNotBeUsedIsAFailureAndTheNextOneIsListed() throws IOException {
        String lines = String.join(
                "\n",
                Hidden.class.getName(),
                Abstract.class.getName(),
                Stranger.class.getName(),
                "org.example.Gone",
                Inner.class.getName(),
                FileStore.class.getName());
        try (ServicePath path = ServicePath.of(folder, Store.class).withLines(lines)) {
            Extensions<Store> stores = path.extensions(Store.class);

            // Whether a class is abstract is only found out when it is made.
            assertEquals(List.of("abstract", "file"), stores.names());
            assertEquals(
                    List.of(
                            Hidden.class.getName()
                                    + " Unable to get public no-arg constructor: java.lang.NoSuchMethodException",
                            Stranger.class.getName() + " not a subtype",
                            "Provider org.example.Gone not found",
                            Inner.class.getName()
                                    + " Unable to get public no-arg constructor: java.lang.NoSuchMethodException"),
                    reasons(stores).stream()
                            .map(reason -> reason.replaceFirst("(NoSuchMethodException).*", "$1"))
                            .collect(Collectors.toUnmodifiableList()));
            assertThrows(ExtensionFailedException.class, () -> stores.driver("abstract"));
        }
    }

    @Test
    void aMalformedLineIsAFailureOfItsFileAndHidesItsEarlierProviders() throws IOException {
        try (ServicePath path = ServicePath.of(folder, Store.class)
                .withLines(FileStore.class.getName() + "\nbad line here\n" + Bucket.class.getName())
                .with(FileStore.class, FullStore.class)) {
            Extensions<Store> stores = path.extensions(Store.class);

            assertEquals(List.of("full"), stores.names());
            assertEquals(1, stores.failures().size());
            assertTrue(
                    reasons(stores).get(0).contains("Store:2: Illegal configuration-file syntax"),
                    reasons(stores).get(0));
        }
    }

    @Test
    void aClassPathThatCanNotBeReadIsOneFailure() {
        ClassLoader broken = new ClassLoader(ListingTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        Extensions<Store> stores = Extensions.of(ServiceLoader.load(Store.class, broken));

        assertEquals(List.of(), stores.names());
        assertEquals(
                List.of("Error locating configuration files: java.io.IOException: the disk is gone"), reasons(stores));
        NoSuchExtensionException none = assertThrows(NoSuchExtensionException.class, () -> stores.driver("file"));
        assertTrue(String.valueOf(none.getMessage()).contains("the disk is gone"), none.getMessage());
    }

    @Test
    void aClassWhoseSuperclassIsMissingIsAFailure() throws IOException {
        try (ServicePath path = ServicePath.of(folder, Store.class).with(FileStore.class, Bucket.class)) {
            ClassLoader missing = new ClassLoader(path.classLoader()) {
                @Override
                protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                    if (name.equals(FileStore.class.getName())) {
                        throw new NoClassDefFoundError("com/example/cloud/Storage");
                    }
                    return super.loadClass(name, resolve);
                }
            };

            Extensions<Store> stores = Extensions.of(ServiceLoader.load(Store.class, missing));

            assertEquals(List.of("s3"), stores.names());
            assertEquals(List.of("A provider can't be loaded: com.example.cloud.Storage not found"), reasons(stores));
        }
    }

    private static class Hidden implements Store {
        @Override
        public String call(String argument) {
            return argument;
        }
    }

    /** Public, but abstract. */
    public abstract static class Abstract implements Store {}

    /** No store. */
    public static class Stranger {}

    /** Needs an instance of the class around it. */
    public class Inner implements Store {
        @Override
        public String call(String argument) {
            return folder + argument;
        }
    }
}
