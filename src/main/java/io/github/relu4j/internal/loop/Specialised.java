package io.github.relu4j.internal.loop;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Copies of a template class, each with data of its own.
 *
 * <p>A loop that several kernels share has megamorphic calls in it, which C2 does not inline; with
 * the Vector API that costs a factor of hundreds, because every vector is then boxed. A copy as a
 * hidden class has its own profile, and reads its data into a static final field, which C2 takes
 * for a constant.
 */
public final class Specialised {

  private Specialised() {}

  /**
   * A new copy of a template.
   *
   * @param lookup a lookup on the template's package
   * @param template a class with a constructor without parameters
   * @param classData what the copy finds as its class data
   * @param type the type to return
   * @return the copy, or null where the VM defines no hidden classes (a native image, say)
   */
  public static <T> T copy(
      MethodHandles.Lookup lookup, Class<? extends T> template, Object classData, Class<T> type) {
    try {
      MethodHandles.Lookup copy =
          lookup.defineHiddenClassWithClassData(classFile(template), classData, true);
      return type.cast(
          copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke());
    } catch (UnsupportedOperationException e) {
      return null;
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot copy " + template.getName(), e);
    }
  }

  /**
   * What a copy has as its class data.
   *
   * @param copy the lookup of the copy itself
   * @param type the type of the data
   * @return the data, or null in the template itself
   */
  public static <T> T data(MethodHandles.Lookup copy, Class<T> type) {
    try {
      return MethodHandles.classData(copy, "_", type);
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * One of several that a copy has as its class data.
   *
   * @param copy the lookup of the copy itself
   * @param index which one
   * @param type its type
   * @return the data
   */
  public static <T> T data(MethodHandles.Lookup copy, int index, Class<T> type) {
    try {
      return MethodHandles.classDataAt(copy, "_", type, index);
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static byte[] classFile(Class<?> template) throws IOException {
    String file = template.getSimpleName() + ".class";
    try (InputStream in = template.getResourceAsStream(file)) {
      if (in == null) {
        throw new UnsupportedOperationException(file + " is not there to copy");
      }
      return in.readAllBytes();
    }
  }
}
