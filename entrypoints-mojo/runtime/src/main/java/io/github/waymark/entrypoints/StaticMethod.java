package io.github.waymark.entrypoints;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;

/**
 * Runs a static method that takes the arguments of the program or nothing. If it returns an {@code int}, that is the exit code.
 *
 * <p>The launchers of {@code entry-points:scripts} start it for methods that the JVM itself can't start. It isn't public, because the JVM
 * doesn't require that of a main class.
 */
final class StaticMethod {

    private StaticMethod() {}

    /**
     * Runs a method.
     *
     * @param arguments {@code class::method}, then the arguments of the program
     * @throws Throwable what the method throws
     */
    public static void main(String[] arguments) throws Throwable {
        String[] target = arguments[0].split("::", 2);
        // The loader of the program, which isn't that of this class everywhere.
        Class<?> type = Class.forName(target[0], true, Thread.currentThread().getContextClassLoader());
        Method method = find(type, target[1]);
        method.setAccessible(true);
        Object result;
        try {
            result = method.getParameterCount() == 0
                    ? method.invoke(null)
                    : method.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
        if (result instanceof Integer) {
            System.exit((Integer) result);
        }
    }

    /** The method that takes arguments, if there are two of the name. */
    private static Method find(Class<?> type, String name) throws NoSuchMethodException {
        try {
            return suitable(type.getDeclaredMethod(name, String[].class));
        } catch (NoSuchMethodException e) {
            return suitable(type.getDeclaredMethod(name));
        }
    }

    private static Method suitable(Method method) throws NoSuchMethodException {
        boolean returns = method.getReturnType() == void.class || method.getReturnType() == int.class;
        if (!returns || !Modifier.isStatic(method.getModifiers())) {
            throw new NoSuchMethodException(method + " is not static, or returns neither int nor nothing");
        }
        return method;
    }
}
