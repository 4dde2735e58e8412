import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the class that names a module's build: its version and a digest of its main sources. Equal sources give an equal name, so
 * builds stay reproducible; and two snapshots that differ have different names.
 *
 * <p>Arguments: the class, the version, the module's folder of main sources, the folder to write to.
 */
final class WriteBuildId {

    private static final int DIGITS = 16;

    private WriteBuildId() {}

    public static void main(String[] arguments) throws Exception {
        String type = arguments[0];
        int dot = type.lastIndexOf('.');
        String id = arguments[1] + "-" + digest(Path.of(arguments[2])).substring(0, DIGITS);
        Path file = Path.of(arguments[3], type.replace('.', '/') + ".java");
        String source = """
                package %s;

                /** The build of this module; what another build keeps in a cache is no answer to this one. */
                public final class %s {

                    public static final String ID = "%s";

                    private %2$s() {}
                }
                """.formatted(type.substring(0, dot), type.substring(dot + 1), id);
        // The compiler takes a newer file for a change.
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        }
    }

    private static String digest(Path folder) throws Exception {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : files.keySet()) {
            byte[] content = Files.readAllBytes(files.get(name));
            digest.update((name + ' ' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
