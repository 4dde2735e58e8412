package io.github.waymark.version;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** One of the six orders of versions that decide what users get: Maven's own and the resolver's, of three Mavens. */
@NullMarked
final class MavenOrder {

    private static final List<MavenOrder> ALL = List.of(
            comparable("3.8.7"),
            comparable("3.9.16"),
            comparable("4.0.0-rc-6"),
            generic("1.6.3"),
            generic("1.9.27"),
            generic("2.0.9"));

    private interface Parser {
        Object parse(String version) throws ReflectiveOperationException;
    }

    private final String name;
    private final Parser parser;
    private final Map<String, Comparable<Object>> parsed = new HashMap<>();

    private MavenOrder(String name, Parser parser) {
        this.name = name;
        this.parser = parser;
    }

    static List<MavenOrder> all() {
        return ALL;
    }

    /** Negative, zero or positive, as the Maven of this order sorts the two. */
    int compare(String left, String right) {
        return Integer.signum(parsed(left).compareTo(parsed(right)));
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> parsed(String version) {
        return parsed.computeIfAbsent(version, text -> {
            try {
                return (Comparable<Object>) parser.parse(text);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(name + " cannot read " + text, broken);
            }
        });
    }

    private static MavenOrder comparable(String maven) {
        try {
            var type = loader("maven-artifact-" + maven)
                    .loadClass("org.apache.maven.artifact.versioning.ComparableVersion")
                    .getConstructor(String.class);
            return new MavenOrder("ComparableVersion of Maven " + maven, type::newInstance);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static MavenOrder generic(String resolver) {
        try {
            Class<?> type = loader("maven-resolver-util-" + resolver, "maven-resolver-api-" + resolver)
                    .loadClass("org.eclipse.aether.util.version.GenericVersionScheme");
            Object scheme = type.getConstructor().newInstance();
            var parse = type.getMethod("parseVersion", String.class);
            return new MavenOrder("GenericVersionScheme of resolver " + resolver, text -> parse.invoke(scheme, text));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The build copies the jars; without a parent nothing of the class path can replace them. */
    private static ClassLoader loader(String... jars) {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            Path jar = Path.of("target", "comparators", jars[i] + ".jar");
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException(jar + " is missing; mvn process-test-resources copies it");
            }
            try {
                urls[i] = jar.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public String toString() {
        return name;
    }
}
