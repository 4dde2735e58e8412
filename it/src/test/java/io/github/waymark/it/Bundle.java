package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.w3c.dom.Node;

/**
 * A folder to which a release was deployed, held against what Maven Central requires: its pages "Requirements" and "Publish by bundle".
 *
 * @param folder in the layout of a repository
 * @param signed whether a signature (the second file) fits a file
 */
record Bundle(Path folder, BiPredicate<Path, Path> signed) {

    static final String GROUP = "io/github/waymark";

    private static final Map<String, String> DIGESTS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");
    private static final List<String> DEMANDED_DIGESTS = List.of(".md5", ".sha1");
    private static final String SBOM = "-cyclonedx.json";
    private static final List<String> PARTS = List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", SBOM);

    /** What is wrong, each with the file; the artifacts that have to be there are given. */
    List<String> faults(Set<String> expected) {
        List<String> faults = new ArrayList<>();
        SortedMap<String, Path> releases = releases(faults);
        if (!releases.keySet().equals(expected)) {
            faults.add("the artifacts are " + releases.keySet() + " instead of " + new TreeSet<>(expected));
        }
        SortedSet<String> versions = new TreeSet<>();
        releases.forEach((artifact, release) -> {
            versions.add(name(release));
            files(artifact, release, faults);
        });
        if (versions.size() > 1) {
            faults.add("several versions: " + versions);
        }
        return faults;
    }

    private SortedMap<String, Path> releases(List<String> faults) {
        SortedMap<String, Path> releases = new TreeMap<>();
        for (Path artifact : folders(folder.resolve(GROUP))) {
            List<Path> versions = folders(artifact);
            if (versions.size() != 1) {
                faults.add(name(artifact) + ": " + versions.size() + " versions instead of one");
            }
            if (!versions.isEmpty()) {
                releases.put(name(artifact), versions.get(0));
            }
        }
        return releases;
    }

    private void files(String artifact, Path release, List<String> faults) {
        String base = artifact + '-' + name(release);
        for (String part : PARTS) {
            if (!Files.isRegularFile(release.resolve(base + part))) {
                faults.add(base + part + " is missing");
            }
        }
        for (Path file : Ground.below(release).filter(Files::isRegularFile).toList()) {
            String name = name(file);
            if (!name.startsWith(base)) {
                faults.add(name + " doesn't belong to " + base);
            }
            if (DIGESTS.keySet().stream().noneMatch(name::endsWith)) {
                checksums(file, faults);
            }
            if (DIGESTS.keySet().stream().noneMatch(name::endsWith) && !name.endsWith(".asc")) {
                signature(file, faults);
            }
        }
        content(artifact, release, base)
                .forEach((file, found) -> found.forEach(fault -> faults.add(file + ": " + fault)));
    }

    private static void checksums(Path file, List<String> faults) {
        DIGESTS.forEach((suffix, algorithm) -> {
            Path checksum = Path.of(file + suffix);
            if (Files.exists(checksum)) {
                if (!Ground.read(checksum).strip().equals(digest(file, algorithm))) {
                    faults.add(name(checksum) + " is not the checksum of the file");
                }
                // Checksums of signatures are not required.
            } else if (DEMANDED_DIGESTS.contains(suffix) && !name(file).endsWith(".asc")) {
                faults.add(name(checksum) + " is missing");
            }
        });
    }

    private void signature(Path file, List<String> faults) {
        Path signature = Path.of(file + ".asc");
        if (!Files.exists(signature)) {
            faults.add(name(signature) + " is missing");
        } else if (!signed.test(file, signature)) {
            faults.add(name(signature) + " doesn't fit the file");
        }
    }

    /** What is wrong inside of the files that exist. */
    private static SortedMap<String, List<String>> content(String artifact, Path release, String base) {
        SortedMap<String, List<String>> faults = new TreeMap<>();
        Path pomFile = release.resolve(base + ".pom");
        Path jarFile = release.resolve(base + ".jar");
        Pom pom = Files.exists(pomFile) ? Pom.of(Ground.read(pomFile)) : Pom.of("<project/>");
        if (Files.exists(pomFile)) {
            faults.put(base + ".pom", pomFaults(Ground.read(pomFile), pom, artifact, name(release)));
        }
        if (Files.exists(jarFile)) {
            PublishedJar jar = new PublishedJar(jarFile);
            faults.put(base + ".jar", jar.faults(artifact, pom.text("/project/name"), name(release)));
            Path sbom = release.resolve(base + SBOM);
            if (Files.exists(sbom)) {
                faults.put(base + SBOM, new Sbom(sbom).faults(artifact, name(release), jar.libraries()));
            }
        }
        mustContain(faults, release.resolve(base + "-sources.jar"), ".java");
        mustContain(faults, release.resolve(base + "-javadoc.jar"), "index.html");
        return faults;
    }

    private static List<String> pomFaults(String text, Pom pom, String artifact, String version) {
        List<String> faults = new ArrayList<>(CentralRules.missing(pom));
        String coordinates = pom.coordinates().replaceAll(",.*", "");
        String place = GROUP.replace('/', '.') + ':' + artifact + ':' + version;
        if (!coordinates.equals(place)) {
            faults.add("it is the POM of " + coordinates);
        }
        int expression = text.indexOf("${");
        if (expression >= 0) {
            faults.add(
                    "an expression isn't resolved: " + text.substring(expression, text.indexOf('}', expression) + 1));
        }
        for (String element : List.of("parent", "repositories", "pluginRepositories", "distributionManagement")) {
            if (!pom.all("/project/" + element).isEmpty()) {
                faults.add("it has <" + element + '>');
            }
        }
        for (Node dependency : pom.all("//dependency")) {
            if (Pom.text(dependency, "version").endsWith("-SNAPSHOT")) {
                faults.add("it depends on a snapshot of " + Pom.text(dependency, "artifactId"));
            }
        }
        return faults;
    }

    private static void mustContain(SortedMap<String, List<String>> faults, Path jar, String ending) {
        if (Files.exists(jar) && new PublishedJar(jar).entries().stream().noneMatch(name -> name.endsWith(ending))) {
            faults.put(name(jar), List.of("no file in it ends with " + ending));
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(Path file, String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
