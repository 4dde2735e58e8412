package io.github.waymark.entrypoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Spliterator;

/** What a {@link ServiceLoader} finds: names and failures. No provider is made. */
final class Listing<T> {

    private final String service;
    private final List<Provided<T>> providers = new ArrayList<>();
    private final List<LoadFailure> failures = new ArrayList<>();

    private Listing(String service) {
        this.service = service;
    }

    static <T> Listing<T> of(ServiceLoader<T> loader) {
        Listing<T> listing = new Listing<>(service(loader));
        listing.read(loader.stream().spliterator());
        return listing;
    }

    static <T> Listing<T> of(Map<String, ? extends T> instances) {
        Listing<T> listing = new Listing<>("the service under test");
        for (Map.Entry<String, ? extends T> one : instances.entrySet()) {
            T instance = one.getValue();
            listing.providers.add(
                    new Provided<>(listing.service, one.getKey(), instance.getClass(), () -> instance, listing));
        }
        return listing;
    }

    String service() {
        return service;
    }

    List<Provided<T>> providers() {
        return providers;
    }

    List<LoadFailure> failures() {
        return failures;
    }

    /** Refuses to choose one of several providers of a name. */
    Extension<T> fail(List<Extension<T>> same) {
        throw LookupMessage.ambiguous(service, same);
    }

    private void read(Spliterator<ServiceLoader.Provider<T>> found) {
        String last = "";
        boolean more = true;
        while (more) {
            try {
                more = found.tryAdvance(this::add);
            } catch (ServiceConfigurationError e) {
                // Each provider fails once, but files that can't be listed fail at each attempt.
                more = !last.equals(e.getMessage());
                last = String.valueOf(e.getMessage());
                if (more) {
                    failures.add(LoadFailure.of(service, e));
                }
            } catch (LinkageError e) {
                failures.add(LoadFailure.of(service, e));
            }
        }
    }

    private void add(ServiceLoader.Provider<T> provider) {
        Class<?> type = provider.type();
        providers.add(new Provided<>(service, ExtensionName.of(type, service), type, provider, this));
    }

    /** A loader has no method for its service, but its description has been the same since Java 6. */
    private static String service(ServiceLoader<?> loader) {
        String description = loader.toString();
        int start = description.indexOf('[');
        if (start < 0 || !description.endsWith("]")) {
            throw new IllegalStateException("The service of the loader is not known: " + description);
        }
        return description.substring(start + 1, description.length() - 1);
    }
}
