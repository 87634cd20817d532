package org.betterif.testing;

import java.util.ArrayList;
import java.util.List;

/** Another process with the classes of the tests, for what only the end of a process shows. */
public final class JavaProgram {

    private JavaProgram() {}

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** @param options of the virtual machine */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
