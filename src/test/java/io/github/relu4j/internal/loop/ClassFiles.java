package io.github.relu4j.internal.loop;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads the library and its tests once more, but answers in its own way whoever asks for their
 * class files, as {@link Specialised} does to copy them.
 */
public final class ClassFiles extends ClassLoader {

  /** What to do about a class file that is asked for. */
  public interface Answer {
    InputStream open(String name);
  }

  private final Answer answer;
  private final AtomicInteger asked = new AtomicInteger();

  public ClassFiles(Answer answer) {
    super(ClassFiles.class.getClassLoader());
    this.answer = answer;
  }

  /** How often somebody has asked for one. */
  public int asked() {
    return asked.get();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("io.github.relu4j.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    if (!name.endsWith(".class")) {
      return super.getResourceAsStream(name);
    }
    asked.incrementAndGet();
    return answer.open(name);
  }
}
