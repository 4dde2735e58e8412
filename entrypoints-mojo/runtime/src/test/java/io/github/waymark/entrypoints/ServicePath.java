package io.github.waymark.entrypoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class path of folders, each with a file in META-INF/services. The classes are those of the tests. */
final class ServicePath implements AutoCloseable {

    private final Path folder;
    private final Class<?> service;
    private final List<Path> entries = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private ServicePath(Path folder, Class<?> service) {
        this.folder = folder;
        this.service = service;
    }

    static ServicePath of(Path folder, Class<?> service) {
        return new ServicePath(folder, service);
    }

    /** Adds a folder whose file names these classes. */
    ServicePath with(Class<?>... providers) {
        return withLines(Stream.of(providers).map(Class::getName).collect(Collectors.joining("\n")));
    }

    /** Adds a folder whose file has this text. */
    ServicePath withLines(String text) {
        try {
            Path entry = folder.resolve("entry" + entries.size());
            Path services = Files.createDirectories(entry.resolve("META-INF/services"));
            Files.writeString(services.resolve(service.getName()), text);
            entries.add(entry);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The loader that an application server would pass. */
    ClassLoader classLoader() {
        URL[] urls = entries.stream().map(ServicePath::url).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(urls, ServicePath.class.getClassLoader());
        loaders.add(loader);
        return loader;
    }

    <T> Extensions<T> extensions(Class<T> type) {
        return Extensions.of(ServiceLoader.load(type, classLoader()));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }
}
