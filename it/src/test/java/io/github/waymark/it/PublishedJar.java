package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A jar that is published: what it says of itself, which libraries it contains, and their licences. */
record PublishedJar(Path file) {

    private static final String OWN = "io/github/waymark/";
    private static final String RELOCATED = "shaded/";
    private static final String APACHE = "META-INF/LICENSE";

    /**
     * A library that is taken in.
     *
     * @param packages how the names of its classes begin, before and after relocation
     * @param licence the file of the jar with its licence or its notice, and words of these
     */
    private record Library(String coordinates, List<String> packages, String licence, String words) {

        boolean has(String type) {
            return packages.stream().anyMatch(type::startsWith);
        }
    }

    /** More specific ones first. */
    private static final List<Library> LIBRARIES = List.of(
            library(
                    "org.eclipse.jgit:org.eclipse.jgit",
                    "about.html",
                    "Eclipse Distribution License",
                    "org/eclipse/jgit/",
                    "jgit/"),
            library(
                    "com.googlecode.javaewah:JavaEWAH",
                    APACHE,
                    "Apache License",
                    "com/googlecode/javaewah",
                    "javaewah"),
            notice("commons-codec:commons-codec", "Apache Commons Codec", "org/apache/commons/codec/", "codec/"),
            notice("org.apache.commons:commons-compress", "Apache Commons Compress", "org/apache/commons/compress/"),
            notice("commons-io:commons-io", "Apache Commons IO", "org/apache/commons/io/"),
            notice("org.apache.commons:commons-lang3", "Apache Commons Lang", "org/apache/commons/lang3/"),
            library("org.yaml:snakeyaml", APACHE, "Apache License", "org/yaml/snakeyaml/", "snakeyaml/"),
            library("com.google.code.gson:gson", APACHE, "Apache License", "com/google/gson/", "gson/"),
            library(
                    "org.ow2.asm:asm",
                    "META-INF/licenses/asm.txt",
                    "INRIA, France Telecom",
                    "org/objectweb/asm/",
                    "asm/"),
            library(
                    "org.commonmark:commonmark-ext-gfm-tables",
                    "META-INF/licenses/commonmark.txt",
                    "Redistribution and use",
                    "org/commonmark/ext/gfm/tables/"),
            library(
                    "org.commonmark:commonmark",
                    "META-INF/licenses/commonmark.txt",
                    "Redistribution and use",
                    "org/commonmark/"),
            library(
                    "org.antlr:antlr4-runtime",
                    "META-INF/licenses/antlr4-runtime.txt",
                    "Redistribution and use",
                    "org/antlr/",
                    "antlr/"),
            library("org.tomlj:tomlj", APACHE, "Apache License", "org/tomlj/", "tomlj/"),
            library("org.freemarker:freemarker", APACHE, "Apache License", "freemarker/"),
            library(
                    "org.apache.maven.reporting:maven-reporting-api",
                    "META-INF/NOTICE",
                    "Apache Maven Reporting API",
                    "org/apache/maven/reporting/"),
            library(
                    "org.apache.maven.doxia:doxia-sink-api",
                    "META-INF/NOTICE",
                    "Doxia :: Sink API",
                    "org/apache/maven/doxia/sink/"),
            library(
                    "org.apache.maven.resolver:maven-resolver-util",
                    "META-INF/NOTICE",
                    "Maven Artifact Resolver Utilities",
                    "org/eclipse/aether/util/"));

    private static Library library(String coordinates, String licence, String words, String... packages) {
        return new Library(coordinates, Arrays.asList(packages), licence, words);
    }

    private static Library notice(String coordinates, String words, String... packages) {
        return library(coordinates, "META-INF/NOTICE.txt", words, packages);
    }

    /** The coordinates of the libraries that the jar contains; a package that no library has stands for itself. */
    List<String> libraries() {
        return List.copyOf(taken().keySet());
    }

    /** What is wrong with the jar. */
    List<String> faults(String artifact, String name, String version) {
        List<String> faults = new ArrayList<>();
        Attributes manifest = manifest();
        expect(faults, "Implementation-Title", name, manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE));
        expect(faults, "Implementation-Version", version, manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
        expect(faults, "Bundle-License", "Apache-2.0", manifest.getValue("Bundle-License"));
        boolean module = read("module-info.class").isPresent();
        if (!module) {
            String properties = "META-INF/maven/io.github.waymark/" + artifact + "/pom.properties";
            if (!read(properties).orElse("").contains("version=" + version)) {
                faults.add("no version " + version + " in " + properties);
            }
            mustHave(faults, APACHE, "Apache License", "the licence of Waymark");
        }
        taken().forEach((coordinates, library) -> {
            if (library.isEmpty()) {
                faults.add("no library is known for the package " + coordinates
                        + ": add it to PublishedJar with its licence");
            } else {
                mustHave(faults, library.get().licence(), library.get().words(), "the licence of " + coordinates);
            }
        });
        return faults;
    }

    private static void expect(List<String> faults, String attribute, String expected, String found) {
        if (!expected.equals(found)) {
            faults.add("manifest: " + attribute + " is " + found + " instead of " + expected);
        }
    }

    private void mustHave(List<String> faults, String entry, String words, String what) {
        if (!read(entry).orElse("").contains(words)) {
            faults.add("no \"" + words + "\" in " + entry + ", " + what);
        }
    }

    private SortedMap<String, Optional<Library>> taken() {
        SortedMap<String, Optional<Library>> taken = new TreeMap<>();
        for (String type : foreign()) {
            Optional<Library> library =
                    LIBRARIES.stream().filter(known -> known.has(type)).findFirst();
            taken.put(library.map(Library::coordinates).orElse(packageOf(type)), library);
        }
        return taken;
    }

    /** The names of classes of others, where relocated without the place to which they were moved. */
    private List<String> foreign() {
        return entries().stream()
                .filter(name -> name.endsWith(".class") && name.contains("/"))
                .filter(name -> !name.startsWith(OWN) || name.contains('/' + RELOCATED))
                .map(name -> name.startsWith(OWN) ? name.substring(name.indexOf(RELOCATED) + RELOCATED.length()) : name)
                .toList();
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('/')).replace('/', '.');
    }

    List<String> entries() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private Attributes manifest() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The text of a file in the jar. */
    private Optional<String> read(String entry) {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry found = jar.getEntry(entry);
            return found == null
                    ? Optional.empty()
                    : Optional.of(new String(jar.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
