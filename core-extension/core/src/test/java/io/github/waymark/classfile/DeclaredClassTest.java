package io.github.waymark.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.DeclaredClass.Nesting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredClassTest {

    private static final String STORE = """
            // com/acme/Store.java
            package com.acme;
            import java.util.ServiceLoader;
            public class Store implements Runnable {
                @Retention(java.lang.annotation.RetentionPolicy.CLASS)
                @interface Named { String value() default ""; Class<?>[] types() default {}; Kind kind() default Kind.A;
                    int[] numbers() default {}; Named2[] more() default {}; }
                @interface Named2 { String value(); }
                enum Kind { A, B; static final int NOT_A_CONSTANT = 1; }
                record Pair(@Named("l") String left, int right) {}
                @Named(value = "s3", types = {String.class, Inner.class}, kind = Kind.B, numbers = {1, 2},
                    more = {@Named2("x"), @Named2("y")})
                private static class Hidden {}
                class Inner {}
                protected static class Shielded {}
                static final String PREFIX = "acme";
                public Store() {}
                public static Store provider(@Named("p") String one) { class Local {} return new Store(); }
                public void run() {
                    ServiceLoader.load(Runnable.class);
                    ServiceLoader.load(Kind.class, Store.class.getClassLoader());
                    Class<Runnable> some = Runnable.class;
                    ServiceLoader.load(some);
                    ServiceLoader.load(PREFIX.isEmpty() ? Runnable.class : Runnable.class);
                    System.getProperty("acme.store", PREFIX);
                }
            }
            """.replace("@Retention", "@java.lang.annotation.Retention");

    @TempDir
    private Path folder;

    private DeclaredClass read(String name, String... owners) throws IOException {
        return DeclaredClass.read(bytes(name), Set.of(owners)).orElseThrow();
    }

    private byte[] bytes(String name) throws IOException {
        if (!Files.exists(folder.resolve("com/acme/Store.class"))) {
            Compiled.into(folder, STORE);
        }
        return Files.readAllBytes(folder.resolve(name + ".class"));
    }

    @Test
    void aClassIsReadWithItsMembers() throws IOException {
        DeclaredClass store = read("com/acme/Store");

        assertEquals("com.acme.Store", store.binaryName());
        assertEquals(Optional.of("java/lang/Object"), store.superclass());
        assertEquals(List.of("java/lang/Runnable"), store.interfaces());
        assertEquals(Nesting.TOP_LEVEL, store.nesting());
        assertTrue(store.isPublic() && !store.isAbstract() && !store.isInterface() && !store.isEnum());
        assertTrue(store.constructor().orElseThrow().isPublic());
        DeclaredMember provider = store.methods("provider").get(0);
        assertTrue(provider.isStatic());
        assertEquals(Optional.of("com/acme/Store"), provider.returned());
        assertEquals(
                Optional.of("p"),
                AnnotationUse.find(provider.parameters().get(0), "com.acme.Store$Named")
                        .flatMap(use -> use.text("value")));
        assertEquals(Optional.of("acme"), store.fields().get(0).constant());
        assertEquals(List.of(), store.calls());
    }

    @Test
    void theFlagsOfANestedClassAreThoseInItsOuterClass() throws IOException {
        DeclaredClass hidden = read("com/acme/Store$Hidden");
        assertEquals(Nesting.STATIC, hidden.nesting());
        assertFalse(hidden.isAccessible());
        assertEquals(Nesting.INNER, read("com/acme/Store$Inner").nesting());
        assertEquals(Nesting.LOCAL, read("com/acme/Store$1Local").nesting());
        DeclaredClass shielded = read("com/acme/Store$Shielded");
        assertTrue(shielded.isAccessible() && !shielded.isPublic());
    }

    @Test
    void theValuesOfAnnotationsAreTexts() throws IOException {
        AnnotationUse named =
                read("com/acme/Store$Hidden").annotation("com.acme.Store$Named").orElseThrow();

        assertEquals(Optional.of("s3"), named.text("value"));
        assertEquals(List.of("java.lang.String", "com.acme.Store$Inner"), named.texts("types"));
        assertEquals(Optional.of("B"), named.text("kind"));
        assertEquals(List.of("1", "2"), named.texts("numbers"));
        assertEquals(
                List.of("x", "y"),
                named.nested("more").stream()
                        .map(one -> one.text("value").orElseThrow())
                        .toList());
    }

    @Test
    void enumConstantsAndRecordComponentsAreRead() throws IOException {
        DeclaredClass kind = read("com/acme/Store$Kind");
        assertTrue(kind.isEnum());
        assertEquals(List.of("A", "B"), kind.enumConstants());
        DeclaredClass pair = read("com/acme/Store$Pair");
        assertEquals(List.of("left", "right"), pair.components());
        assertEquals(
                Optional.of("l"),
                pair.fields().get(0).annotation("com.acme.Store$Named").flatMap(use -> use.text("value")));
    }

    @Test
    void callsHaveTheConstantsThatArePassed() throws IOException {
        List<MethodCall> calls = read("com/acme/Store", "java/util/ServiceLoader", "java/lang/System")
                .calls();

        assertEquals(
                List.of(
                        List.of(Optional.of("java.lang.Runnable")),
                        List.of(Optional.of("com.acme.Store$Kind"), Optional.empty()),
                        List.of(Optional.empty()),
                        List.of(Optional.empty()),
                        List.of(Optional.of("acme.store"), Optional.of("acme"))),
                calls.stream().map(MethodCall::arguments).toList());
        assertEquals("run", calls.get(0).caller());
    }

    @Test
    void aModuleIsRead() throws IOException {
        Compiled.into(
                folder,
                "// module-info.java\nmodule com.acme { uses java.lang.Runnable; exports com.acme;"
                        + " provides java.lang.Runnable with com.acme.A, com.acme.B; }",
                "// com/acme/A.java\npackage com.acme; public class A implements Runnable { public void run() {} }",
                "// com/acme/B.java\npackage com.acme; public class B extends A {}");

        DeclaredModule module = DeclaredClass.read(Files.readAllBytes(folder.resolve("module-info.class")))
                .flatMap(DeclaredClass::module)
                .orElseThrow();

        assertEquals(
                new DeclaredModule(
                        "com.acme",
                        Map.of("java.lang.Runnable", List.of("com.acme.A", "com.acme.B")),
                        Set.of("java.lang.Runnable"),
                        Set.of("com.acme")),
                module);
    }

    /** Hard case 10. */
    @Test
    void aClassOfAFutureJavaVersionIsReadAsIfItWereOlder() throws IOException {
        byte[] bytes = bytes("com/acme/Store");
        bytes[7] = (byte) 250;

        DeclaredClass store = DeclaredClass.read(bytes).orElseThrow();

        assertEquals(250, store.version());
        assertEquals(List.of("java/lang/Runnable"), store.interfaces());
    }

    @Test
    void damagedClassFilesAreNotRead() throws IOException {
        byte[] bytes = bytes("com/acme/Store$Hidden");
        int notRead = 0;
        for (int length = 0; length < bytes.length; length++) {
            notRead += DeclaredClass.read(Arrays.copyOf(bytes, length)).isEmpty() ? 1 : 0;
        }
        assertTrue(notRead > bytes.length * 9 / 10, notRead + " of " + bytes.length);
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            DeclaredClass.read(damaged, Set.of("java/util/ServiceLoader"));
        }
        assertEquals(Optional.empty(), DeclaredClass.read(new byte[DeclaredClass.MAX_BYTES + 1]));
    }

    @Test
    void theClassesOfTheJdkAreFoundInAllItsModules() {
        try (JdkClasses jdk = JdkClasses.of(Path.of(System.getProperty("java.home")))) {
            for (JdkClasses classes : List.of(jdk, JdkClasses.running())) {
                assertTrue(classes.find("java/sql/Driver").orElseThrow().isInterface());
                assertTrue(classes.find("com/sun/source/util/Plugin").isPresent());
                assertEquals(Optional.empty(), classes.find("com/acme/Store"));
                assertEquals(Optional.empty(), classes.find("Store"));
            }
        }
    }
}
