-- SPDX-License-Identifier: Apache-2.0
-- Posts the lines of a file, each once, every thread its own share. Arguments: file of the token, file of the lines.
-- Each of the threads has a number, and all of one thread runs in a Lua state of its own.
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function lines(name)
  local found = {}
  for line in io.lines(name) do found[#found + 1] = line end
  return found
end

function init(args)
  math.randomseed(os.time() + number)
  wrk.headers["Authorization"] = "Bearer " .. lines(args[1])[1]
  wrk.headers["Content-Type"] = "application/json"
  bodies = lines(args[2])
  at = number + 1
  run = string.format("%d-%d-%d", os.time(), number, math.random(1000000))
end

function request()
  local body = bodies[at]
  wrk.headers["Idempotency-Key"] = "bench-" .. run .. "-" .. at
  at = at + 2
  if at > #bodies then at = number + 1 end
  return wrk.format("POST", nil, nil, body)
end

-- Says what came of it in one line that the bench reads.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("OUTCOME {\"requests\":%d,\"refused\":%d,\"failed\":%d,\"micros\":%d}\n",
    summary.requests, e.status, e.status + e.connect + e.read + e.write + e.timeout, summary.duration))
end
