-- SPDX-License-Identifier: Apache-2.0
-- Sends requests made of the lines of a file. Arguments: READ, POST or APPROVE, file of the token, file of the lines.
-- READ takes lines at random; POST and APPROVE take each line once, every thread its own share.
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

local function next_line()
  local line = told[at]
  wrk.headers["Idempotency-Key"] = "bench-" .. run .. "-" .. at
  at = at + 2
  if at > #told then at = number + 1 end
  return line
end

local requests = {
  READ = function() return wrk.format("GET", base .. "/" .. told[math.random(#told)]) end,
  POST = function() return wrk.format("POST", nil, nil, next_line()) end,
  APPROVE = function() return wrk.format("POST", base .. "/" .. next_line() .. "/approve") end,
}

function init(args)
  math.randomseed(os.time() + number)
  wrk.headers["Authorization"] = "Bearer " .. lines(args[2])[1]
  if args[1] ~= "READ" then wrk.headers["Content-Type"] = "application/json" end
  if args[1] == "APPROVE" then wrk.headers["If-Match"] = '"0"' end
  told = lines(args[3])
  at = number + 1
  base = wrk.path
  run = string.format("%d-%d-%d", os.time(), number, math.random(1000000))
  make = requests[args[1]]
end

function request()
  return make()
end

-- Says what came of it in one line that the bench reads.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("OUTCOME {\"requests\":%d,\"refused\":%d,\"failed\":%d,\"micros\":%d}\n",
    summary.requests, e.status, e.status + e.connect + e.read + e.write + e.timeout, summary.duration))
end
