package io.github.waymark.entrypoints;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The providers of a service, by name.
 *
 * <p>The caller passes its own loader, because on the module path only a module that declares {@code uses} may load a service:
 *
 * <pre>{@code
 * Extensions<Store> stores = Extensions.of(ServiceLoader.load(Store.class));
 * Store store = stores.driver("s3");
 * }</pre>
 *
 * <p>Only names are read at first. A provider is made when it is asked for, once, and is then the same for all threads. Objects of this
 * class can't be changed: {@link #onConflict}, {@link #onFailure} and {@link #retry} return others, with the same instances. Names are
 * compared exactly, and the order is that of the loader.
 *
 * @param <T> the service
 */
public final class Extensions<T> {

    private final Listing<T> listing;
    private final List<Extension<T>> extensions;
    private final Function<? super List<Extension<T>>, Extension<T>> resolver;
    private final Optional<Consumer<? super LoadFailure>> consumer;
    private final boolean retry;

    private Extensions(
            Listing<T> listing,
            Function<? super List<Extension<T>>, Extension<T>> resolver,
            Optional<Consumer<? super LoadFailure>> consumer,
            boolean retry) {
        this.listing = listing;
        this.resolver = resolver;
        this.consumer = consumer;
        this.retry = retry;
        List<Extension<T>> views = new ArrayList<>();
        for (Provided<T> one : listing.providers()) {
            views.add(new Extension<>(one, retry, consumer));
        }
        this.extensions = List.copyOf(views);
    }

    /**
     * The providers that a loader finds.
     *
     * @param loader a new one, of the caller's own call of {@link ServiceLoader#load}
     */
    public static <T> Extensions<T> of(ServiceLoader<T> loader) {
        return of(Listing.of(loader));
    }

    /** Extensions for tests of the code that uses them: instances by name, in the order of the map. */
    public static <T> Extensions<T> forTesting(Map<String, ? extends T> instances) {
        return of(Listing.of(instances));
    }

    private static <T> Extensions<T> of(Listing<T> listing) {
        return new Extensions<>(listing, listing::fail, Optional.empty(), false);
    }

    /** The same with a rule for providers of one name; by default {@link Conflict#FAIL}. */
    public Extensions<T> onConflict(Conflict conflict) {
        return onConflict(same -> conflict == Conflict.FIRST ? same.get(0) : listing.fail(same));
    }

    /** The same with a function that chooses one of all providers of a name. */
    public Extensions<T> onConflict(Function<? super List<Extension<T>>, Extension<T>> choice) {
        return new Extensions<>(listing, choice, consumer, retry);
    }

    /**
     * The same with a consumer of failures. It gets those of providers that could not be read, now, and those of providers that can't be
     * made, when they are asked for. Lists then leave out providers that fail, instead of throwing an exception.
     */
    public Extensions<T> onFailure(Consumer<? super LoadFailure> onFailure) {
        listing.failures().forEach(onFailure);
        return new Extensions<>(listing, resolver, Optional.of(onFailure), retry);
    }

    /** The same, but a provider that could not be made is made again at the next call. By default it fails again with the same cause. */
    public Extensions<T> retry() {
        return new Extensions<>(listing, resolver, consumer, true);
    }

    /**
     * The only provider of a name.
     *
     * @throws NoSuchExtensionException if none has the name
     * @throws AmbiguousExtensionException if several have the name, unless {@link #onConflict} chooses one
     * @throws ExtensionFailedException if it can't be made
     */
    public T driver(String name) {
        List<Extension<T>> same = all(name);
        if (same.isEmpty()) {
            throw none(name);
        }
        return one(same).get();
    }

    private List<Extension<T>> all(String name) {
        List<Extension<T>> same = new ArrayList<>();
        for (Extension<T> one : extensions) {
            if (one.name().equals(name)) {
                same.add(one);
            }
        }
        return List.copyOf(same);
    }

    private Extension<T> one(List<Extension<T>> same) {
        return same.size() == 1 ? same.get(0) : resolver.apply(same);
    }

    private NoSuchExtensionException none(String name) {
        return LookupMessage.none(listing.service(), name, extensions, failures());
    }

    /**
     * All providers of a name; an empty list if there is none.
     *
     * @throws ExtensionFailedException if one can't be made; with a consumer of {@link #onFailure}, it gets the failure and the provider is
     *     left out
     */
    public List<T> named(String name) {
        return made(all(name));
    }

    /**
     * One provider for each name. A name that is in the list twice counts once.
     *
     * @param missing what happens if a name has no provider
     * @throws NoSuchExtensionException for the first name without a provider, with {@link Missing#FAIL}
     * @throws AmbiguousExtensionException if several have the name, unless {@link #onConflict} chooses one
     */
    public Enabled<T> enabled(List<String> names, Missing missing) {
        List<Extension<T>> selected = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            List<Extension<T>> same = all(name);
            if (!same.isEmpty()) {
                selected.add(one(same));
            } else if (missing == Missing.FAIL) {
                throw none(name);
            } else {
                absent.add(name);
                if (missing == Missing.WARN && consumer.isPresent()) {
                    NoSuchExtensionException none = none(name);
                    consumer.get().accept(new LoadFailure(listing.service(), String.valueOf(none.getMessage()), none));
                }
            }
        }
        return new Enabled<>(this, selected, absent);
    }

    /**
     * The providers that a predicate accepts. It is asked after they are made.
     *
     * @throws ExtensionFailedException if one can't be made; with a consumer of {@link #onFailure}, it gets the failure and the provider is
     *     left out
     */
    public List<T> enabledIf(Predicate<? super T> isEnabled) {
        List<T> enabled = new ArrayList<>(made(extensions));
        enabled.removeIf(isEnabled.negate());
        return List.copyOf(enabled);
    }

    /** All providers, none of which is made. */
    public Stream<Extension<T>> all() {
        return extensions.stream();
    }

    /** The names, each once. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Extension<T> one : extensions) {
            names.add(one.name());
        }
        return List.copyOf(names);
    }

    /** The providers that could not be read, and those that could not be made until now. */
    public List<LoadFailure> failures() {
        List<LoadFailure> failures = new ArrayList<>(listing.failures());
        for (Provided<T> one : listing.providers()) {
            one.failure().ifPresent(failures::add);
        }
        return List.copyOf(failures);
    }

    List<T> made(List<Extension<T>> chosen) {
        List<T> made = new ArrayList<>();
        for (Extension<T> one : chosen) {
            try {
                made.add(one.get());
            } catch (ExtensionFailedException e) {
                if (consumer.isEmpty()) {
                    throw e;
                }
            }
        }
        return List.copyOf(made);
    }

    /** The service and the names. */
    @Override
    public String toString() {
        return listing.service() + " " + names();
    }
}
