// SPDX-License-Identifier: Apache-2.0
package org.zhucan.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhucan.bench.machine.Programs;
import org.zhucan.platform.embedded.FreePorts;

/** nginx as a reverse proxy: what others would put where the gateway stands, without token, limit and checks. */
public final class Nginx {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx-error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 10000000;
              upstream service { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 10000000; }
              server {
                listen 127.0.0.1:%3$d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                }
              }
            }
            """;

    private Nginx() {}

    /** Empty where nginx is not installed. */
    public static Optional<Peer> before(Peer upstream, Path folder) {
        return Programs.find("nginx").map(program -> start(program, upstream, folder));
    }

    private static Peer start(Path program, Peer upstream, Path folder) {
        int port = FreePorts.next();
        var file = folder.resolve("nginx.conf");
        try {
            Files.writeString(file, CONFIGURATION.formatted(folder, upstream.port(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = List.of(program.toString(), "-c", file.toString(), "-p", folder.toString());
        return Peer.of("nginx", command, folder, port, "/");
    }
}
