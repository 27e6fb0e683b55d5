" Compiler file for Vim and Neovim: `:compiler faultlint`, then `:make docs/`.
if exists("current_compiler")
  finish
endif
let current_compiler = "faultlint"

CompilerSet makeprg=npx\ faultlint\ check\ --format\ unix\ $*
CompilerSet errorformat=%f:%l:%c:\ %trror\ %m,%f:%l:%c:\ %tarning\ %m,%f:%l:%c:\ %tnfo\ %m
